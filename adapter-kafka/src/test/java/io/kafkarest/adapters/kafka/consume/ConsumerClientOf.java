package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.client.KafkaIdentity;
import io.kafkarest.domain.security.Principal;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** A client for tests, over a consumer that plays a broker. */
final class ConsumerClientOf {

    private ConsumerClientOf() {}

    /** One that belongs to nobody in particular, and commits nothing unasked. */
    static KafkaConsumerClient everybody(Consumer<byte[], byte[]> kafka, ConsumerThreads threads) {
        return new KafkaConsumerClient(
                new OwnedConsumer(kafka, Owner.of(Principal.ANONYMOUS, caller -> KafkaIdentity.SERVICE)),
                new ClientSettings(Map.of(), false, Duration.ofSeconds(5), Duration.ofSeconds(30), false),
                threads,
                Duration.ofSeconds(30),
                closed -> {});
    }
}
