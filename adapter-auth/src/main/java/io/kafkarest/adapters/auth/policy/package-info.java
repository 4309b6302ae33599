/** What callers may do, by their roles. */
@NullMarked
package io.kafkarest.adapters.auth.policy;

import org.jspecify.annotations.NullMarked;
