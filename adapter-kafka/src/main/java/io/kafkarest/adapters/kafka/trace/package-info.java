/** Traces in the headers of records. */
@NullMarked
package io.kafkarest.adapters.kafka.trace;

import org.jspecify.annotations.NullMarked;
