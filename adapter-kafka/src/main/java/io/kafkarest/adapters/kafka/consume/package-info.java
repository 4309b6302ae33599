/** The live clients of consumer instances: one Kafka consumer each, driven by few threads. */
@NullMarked
package io.kafkarest.adapters.kafka.consume;

import org.jspecify.annotations.NullMarked;
