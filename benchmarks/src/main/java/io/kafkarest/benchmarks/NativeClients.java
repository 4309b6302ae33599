package io.kafkarest.benchmarks;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of Kafka with the settings that the proxy has by default: the yardstick for it. */
final class NativeClients {

    private NativeClients() {}

    static KafkaProducer<byte[], byte[]> producer(Arguments arguments) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        arguments.text("brokers"),
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        131_072,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        67_108_864L),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** In a group of its own. */
    static KafkaConsumer<byte[], byte[]> consumer(Arguments arguments, String offsetReset) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        arguments.text("brokers"),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        offsetReset,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "native-" + UUID.randomUUID()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
