/** A proxy that asks nobody who he is. */
@NullMarked
package io.kafkarest.adapters.auth.anonymous;

import org.jspecify.annotations.NullMarked;
