/** What the methods of authentication have in common. */
@NullMarked
package io.kafkarest.adapters.auth.verify;

import org.jspecify.annotations.NullMarked;
