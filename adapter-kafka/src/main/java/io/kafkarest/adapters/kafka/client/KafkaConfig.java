package io.kafkarest.adapters.kafka.client;

import java.time.Duration;
import java.util.Map;

/**
 * What the Kafka adapter needs to know. The three maps are complete settings of Kafka's clients, {@code
 * bootstrap.servers} included, as the prefix rules of the configuration file made them; only what the user set is in them.
 * Classes of theirs that metrics are reported to can be loaded.
 *
 * @param producer settings of the producers
 * @param consumer settings of the consumers of consumer instances
 * @param admin settings of the admin client
 * @param consumerThreads how many threads poll for consumer instances at most, 1 or more; calls that wait for a broker have
 *     as many of their own
 * @param operationTimeout how long a commit, a look-up of offsets or the close of a consumer may take
 * @param identity whom Kafka sees
 * @param readsTraces whether the headers of records are looked at for traces
 */
public record KafkaConfig(
        Map<String, String> producer,
        Map<String, String> consumer,
        Map<String, String> admin,
        int consumerThreads,
        Duration operationTimeout,
        IdentityConfig identity,
        boolean readsTraces) {

    /** Kafka sees the proxy, whoever calls, and there are no traces. */
    public KafkaConfig(
            Map<String, String> producer,
            Map<String, String> consumer,
            Map<String, String> admin,
            int consumerThreads,
            Duration operationTimeout) {
        this(producer, consumer, admin, consumerThreads, operationTimeout, IdentityConfig.SERVICE, false);
    }

    public KafkaConfig {
        producer = Map.copyOf(producer);
        consumer = Map.copyOf(consumer);
        admin = Map.copyOf(admin);
        MetricReporters.require(producer);
        MetricReporters.require(consumer);
        MetricReporters.require(admin);
        if (consumerThreads < 1) {
            throw new IllegalArgumentException("at least one thread drives consumers: " + consumerThreads);
        }
    }

    /** Without the settings, which have passwords among them. */
    @Override
    public String toString() {
        return "KafkaConfig[identity=%s]".formatted(identity);
    }
}
