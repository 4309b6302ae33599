/** Several methods of authentication side by side. */
@NullMarked
package io.kafkarest.adapters.auth.combined;

import org.jspecify.annotations.NullMarked;
