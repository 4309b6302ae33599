package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.UserSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings of the producers: the user's, and ours where he has none.
 *
 * @param effective what Kafka's producer gets
 * @param connection what of it serves any client to reach the brokers
 * @param maxBlock the {@code max.block.ms} that the user set, or Kafka's default: how long a topic is said to have been
 *     waited for
 * @param metadataIdle how long the producer remembers a topic that nobody writes to
 * @param bufferBytes how many bytes of records may wait for their acknowledgement
 * @param batchBytes the least that a batch takes of them
 */
record ProducerSettings(
        Map<String, Object> effective,
        Map<String, Object> connection,
        Duration maxBlock,
        Duration metadataIdle,
        long bufferBytes,
        long batchBytes) {

    /** What the producer itself waits at most, since it does so on the thread that handles a request. */
    static final long MAX_BLOCK_MILLIS = 1_000;

    /** How long a producer remembers a topic that nobody writes to: warming it again costs a request. */
    private static final Duration METADATA_IDLE = Duration.ofHours(1);

    private static final long DEFAULT_MAX_BLOCK_MILLIS = 60_000;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final long BUFFER_BYTES_OF_CALLER = 8L * 1024 * 1024;
    private static final long BATCH_BYTES = 128L * 1024;

    /** Records that come while two requests are under way travel together in the third, which costs less than five small ones. */
    private static final int REQUESTS_IN_FLIGHT = 2;

    private static final long DELIVERY_TIMEOUT_MILLIS = 30_000;
    private static final long REQUEST_TIMEOUT_MILLIS = 15_000;

    ProducerSettings {
        effective = Map.copyOf(effective);
        connection = Map.copyOf(connection);
    }

    /** The user's settings with ours added. Idempotence and acks are left to him and to Kafka. */
    static ProducerSettings of(Map<String, String> user) {
        Map<String, Object> settings = new HashMap<>(user);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "kafka-rest-producer");
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "0");
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, Long.toString(BATCH_BYTES));
        settings.putIfAbsent(
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, Integer.toString(REQUESTS_IN_FLIGHT));
        settings.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, Long.toString(BUFFER_BYTES));
        settings.putIfAbsent(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Long.toString(METADATA_IDLE.toMillis()));
        addTimeouts(user, settings);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        long maxBlock = number(user, ProducerConfig.MAX_BLOCK_MS_CONFIG, DEFAULT_MAX_BLOCK_MILLIS);
        limitBlocking(user, settings, maxBlock);
        return new ProducerSettings(
                settings,
                connectionOf(user),
                Duration.ofMillis(maxBlock),
                Duration.ofMillis(number(user, ProducerConfig.METADATA_MAX_IDLE_CONFIG, METADATA_IDLE.toMillis())),
                number(user, ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES),
                number(user, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES));
    }

    /** The same for the producers of callers, of which there are many: their buffers are smaller, unless the user said how large. */
    static ProducerSettings ofCallers(Map<String, String> user) {
        Map<String, String> settings = new HashMap<>(user);
        settings.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, Long.toString(BUFFER_BYTES_OF_CALLER));
        return of(settings);
    }

    /** Without the settings, which have passwords among them. */
    @Override
    public String toString() {
        return "settings of producer " + effective.get(ProducerConfig.CLIENT_ID_CONFIG);
    }

    private static long number(Map<String, String> user, String key, long otherwise) {
        return UserSettings.number(user, key).orElse(otherwise);
    }

    /** Kafka refuses a delivery time-out that is shorter than lingering and one request; the one that the user set wins. */
    private static void addTimeouts(Map<String, String> user, Map<String, Object> settings) {
        long linger = number(user, ProducerConfig.LINGER_MS_CONFIG, 0);
        long request = number(user, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        long delivery = number(
                user, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.max(DELIVERY_TIMEOUT_MILLIS, linger + request));
        settings.putIfAbsent(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Long.toString(Math.min(delivery, Integer.MAX_VALUE)));
        settings.putIfAbsent(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Long.toString(Math.max(1, Math.min(request, delivery - linger))));
    }

    private static void limitBlocking(Map<String, String> user, Map<String, Object> settings, long maxBlock) {
        if (maxBlock > MAX_BLOCK_MILLIS || !user.containsKey(ProducerConfig.MAX_BLOCK_MS_CONFIG)) {
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.toString(MAX_BLOCK_MILLIS));
        }
    }

    /** Settings that a consumer shares, and ones that Kafka does not know: they may be those of a plug-in for security. */
    private static Map<String, Object> connectionOf(Map<String, String> user) {
        Map<String, Object> settings = new HashMap<>(user);
        settings.keySet()
                .removeIf(key -> ProducerConfig.configNames().contains(key)
                        && !ConsumerConfig.configNames().contains(key));
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.remove(ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG);
        settings.remove(ProducerConfig.CLIENT_ID_CONFIG);
        return settings;
    }
}
