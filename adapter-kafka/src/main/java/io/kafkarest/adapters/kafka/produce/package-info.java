/** Records on their way to Kafka: shared producers, and the knowledge of topics that keeps them from blocking. */
@NullMarked
package io.kafkarest.adapters.kafka.produce;

import org.jspecify.annotations.NullMarked;
