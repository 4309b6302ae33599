package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The settings of one Kafka consumer.
 *
 * @param client what Kafka's consumer is built with
 * @param autoCommit whether delivered positions are committed though nobody asked for that
 * @param autoCommitInterval how often
 * @param metadataAge how old the list of topics may become that a pattern is matched with
 * @param readsTraces whether headers of records are looked at for traces
 */
record ClientSettings(
        Map<String, Object> client,
        boolean autoCommit,
        Duration autoCommitInterval,
        Duration metadataAge,
        boolean readsTraces) {

    private static final int LONGEST_CLIENT_ID = 255;
    private static final Duration DEFAULT_METADATA_AGE = Duration.ofSeconds(30);

    /**
     * Puts together what the operator set, what the creator of the instance asked for, and what has to be so. Fails with
     * {@code INVALID_CONSUMER_CONFIGURATION} in the words of the client.
     */
    static ClientSettings of(Map<String, String> operators, ConsumerInstance instance, boolean readsTraces) {
        Map<String, Object> settings = new HashMap<>();
        // An idle consumer should cost little: no JMX beans, no metrics sent to brokers. See LiveConsumers.
        settings.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        // Bounds what the client keeps of a topic whose reader paused; a larger record is fetched all the same.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "4194304");
        // A fetch that waits at the broker holds up what follows on the same connection, such as a fetch after a seek.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "250");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId(instance));
        settings.putAll(operators);
        settings.putAll(instance.settings().clientSettings());
        settings.put(
                ConsumerConfig.GROUP_ID_CONFIG,
                ShortText.of("group", instance.id().group().value()));
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "30000");
        settings.putIfAbsent(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");

        Map<String, Object> parsed = parse(settings);
        // The client would commit what it fetched; what counts is what was delivered, and only this side knows.
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new ClientSettings(
                Map.copyOf(settings),
                Boolean.TRUE.equals(parsed.get(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG)),
                millis(parsed, ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG),
                metadataAge(settings, parsed),
                readsTraces);
    }

    /** Without the settings, which have passwords among them. */
    @Override
    public String toString() {
        return "settings of consumer " + clientId();
    }

    /** What the client is called in its metrics. */
    String clientId() {
        return String.valueOf(client.get(ConsumerConfig.CLIENT_ID_CONFIG));
    }

    /** Only people read it, and brokers take no long one. */
    private static String clientId(ConsumerInstance instance) {
        String id = instance.id().toString();
        return id.length() > LONGEST_CLIENT_ID ? id.substring(0, LONGEST_CLIENT_ID) : id;
    }

    private static Map<String, Object> parse(Map<String, Object> settings) {
        try {
            return ConsumerConfig.configDef().parse(settings);
        } catch (ConfigException e) {
            throw new ProxyException(
                    FailureCode.INVALID_CONSUMER_CONFIGURATION, "Invalid consumer configuration: " + e.getMessage(), e);
        }
    }

    private static Duration metadataAge(Map<String, Object> settings, Map<String, Object> parsed) {
        return settings.containsKey(ConsumerConfig.METADATA_MAX_AGE_CONFIG)
                ? millis(parsed, ConsumerConfig.METADATA_MAX_AGE_CONFIG)
                : DEFAULT_METADATA_AGE;
    }

    private static Duration millis(Map<String, Object> parsed, String name) {
        return Duration.ofMillis(((Number) parsed.getOrDefault(name, 0)).longValue());
    }
}
