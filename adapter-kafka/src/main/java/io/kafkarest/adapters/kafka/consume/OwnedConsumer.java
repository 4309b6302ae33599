package io.kafkarest.adapters.kafka.consume;

import org.apache.kafka.clients.consumer.Consumer;

/**
 * Kafka's consumer, and whose it is.
 *
 * @param kafka the consumer
 * @param owner whom it belongs to
 */
record OwnedConsumer(Consumer<byte[], byte[]> kafka, Owner owner) {}
