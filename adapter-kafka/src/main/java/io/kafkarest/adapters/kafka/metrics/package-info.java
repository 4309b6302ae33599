/** What Kafka's clients measure, for Prometheus. */
@NullMarked
package io.kafkarest.adapters.kafka.metrics;

import org.jspecify.annotations.NullMarked;
