/** Requests in distributed traces. */
@NullMarked
package io.kafkarest.adapters.http.tracing;

import org.jspecify.annotations.NullMarked;
