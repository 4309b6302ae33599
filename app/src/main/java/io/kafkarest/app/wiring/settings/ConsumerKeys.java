package io.kafkarest.app.wiring.settings;

import io.kafkarest.app.usecase.ConsumerPolicy;
import java.time.Duration;

/** Consumer instances and reading. */
public final class ConsumerKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Part of generated names. */
    public static final SettingKey<String> ID =
            KEYS.text("id", "", "Part of the names that the proxy makes for instances.");

    /** Threads. */
    public static final SettingKey<Integer> THREADS = KEYS.integer(
            "consumer.threads",
            "50",
            Integer.MIN_VALUE,
            10_000,
            "Threads that poll for instances, and as many for calls that wait for a broker; negative: no limit.");

    /** Wait of a read. */
    public static final SettingKey<Duration> REQUEST_TIMEOUT =
            KEYS.millis("consumer.request.timeout.ms", "1000", "How long a read waits at most.");

    /** Size of an answer. */
    public static final SettingKey<Long> REQUEST_MAX_BYTES =
            KEYS.number("consumer.request.max.bytes", "67108864", "Bytes of keys and values that one answer may hold.");

    /** Expiry. */
    public static final SettingKey<Duration> INSTANCE_TIMEOUT =
            KEYS.millis("consumer.instance.timeout.ms", "300000", "How long an instance lives without being used.");

    /** Bound of instances. */
    public static final SettingKey<Integer> INSTANCES_MAX =
            KEYS.integer("consumer.instances.max", "10000", 1, 1_000_000, "How many instances there may be at once.");

    /** Bound of what a request may ask for. */
    public static final SettingKey<Integer> MAX_POLL_RECORDS = KEYS.integer(
            "consumer.request.max.poll.records",
            Integer.toString(ConsumerPolicy.Most.DEFAULT.pollRecords()),
            1,
            Integer.MAX_VALUE,
            "The most that max.poll.records of a request may be; more is cut to it.");

    /** Bound of what a request may ask for. */
    public static final SettingKey<Duration> REQUEST_TIMEOUT_MAX = KEYS.millis(
            "consumer.request.timeout.max.ms",
            Long.toString(ConsumerPolicy.Most.DEFAULT.requestTimeout().toMillis()),
            "The most that consumer.request.timeout.ms of a request may be, but for the proxy's own; more is cut to it.");

    /** Bound of calls to a broker. */
    public static final SettingKey<Duration> OPERATION_TIMEOUT = KEYS.millis(
            "consumer.operation.timeout.ms", "10000", "How long a commit or a look-up of offsets takes at most.");

    /** What a read waits for. */
    public static final SettingKey<Integer> FETCH_MIN_BYTES = KEYS.integer(
            "fetch.min.bytes",
            "1",
            ConsumerPolicy.LEAST_FETCH_MIN_BYTES,
            ConsumerPolicy.MOST_FETCH_MIN_BYTES,
            "Bytes that a read waits for; -1 makes every read last its whole timeout.");

    static {
        KEYS.ignoredBecause("a read is woken by the records it waits for")
                .millis("consumer.iterator.backoff.ms", "50", "The pause between two looks for records.");
        KEYS.ignoredBecause("it has no effect in the reference either")
                .millis("consumer.iterator.timeout.ms", "1", "Nothing any more.");
        KEYS.ignoredBecause("API v1 is gone, in the reference, too")
                .integer("simpleconsumer.pool.size.max", "25", 0, Integer.MAX_VALUE, "Consumers of API v1.");
        KEYS.ignoredBecause("API v1 is gone, in the reference, too")
                .millis("simpleconsumer.pool.timeout.ms", "1000", "The wait for one of them.");
        KEYS.ignoredBecause("nothing has needed ZooKeeper since version 5")
                .text("zookeeper.connect", "", "The ZooKeeper of old.");
    }

    private ConsumerKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
