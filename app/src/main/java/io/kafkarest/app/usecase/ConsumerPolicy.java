package io.kafkarest.app.usecase;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.ConsumerSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Limits and defaults of consumer instances.
 *
 * @param proxyId part of the names that the proxy makes, may be empty
 * @param requestTimeout how long a read waits at most, unless its instance says otherwise
 * @param requestMaxBytes size that no answer to a read reaches, but for a single record
 * @param fetchMinBytes bytes that a read waits for, -1 to 10 000 000, unless its instance says otherwise
 * @param instanceTimeout how long an instance lives without being used
 * @param maxInstances how many instances there may be at once
 * @param maxPollRecords the most that an instance may choose for {@code max.poll.records}
 */
public record ConsumerPolicy(
        String proxyId,
        Duration requestTimeout,
        long requestMaxBytes,
        int fetchMinBytes,
        Duration instanceTimeout,
        int maxInstances,
        int maxPollRecords) {

    /** The least and the most that {@code fetch.min.bytes} may be. */
    public static final int LEAST_FETCH_MIN_BYTES = -1;

    /** See {@link #LEAST_FETCH_MIN_BYTES}. */
    public static final int MOST_FETCH_MIN_BYTES = 10_000_000;

    /** What Kafka's consumer does by itself. */
    public static final int DEFAULT_MAX_POLL_RECORDS = 500;

    private static final String MAX_POLL_RECORDS = "max.poll.records";

    public ConsumerPolicy {
        requireNonNull(proxyId, "proxyId");
        requireNonNull(requestTimeout, "requestTimeout");
        requireNonNull(instanceTimeout, "instanceTimeout");
    }

    /** Without a choice that is larger than Kafka's own. */
    public ConsumerPolicy(
            String proxyId,
            Duration requestTimeout,
            long requestMaxBytes,
            int fetchMinBytes,
            Duration instanceTimeout,
            int maxInstances) {
        this(
                proxyId,
                requestTimeout,
                requestMaxBytes,
                fetchMinBytes,
                instanceTimeout,
                maxInstances,
                DEFAULT_MAX_POLL_RECORDS);
    }

    /** What an instance may have of what its creator asked for: no memory beyond what the operator grants. */
    ConsumerSettings granted(ConsumerSettings asked) {
        String records = asked.clientSettings().getOrDefault(MAX_POLL_RECORDS, "");
        if (!isMoreThanGranted(records)) {
            return asked;
        }
        Map<String, String> granted = new HashMap<>(asked.clientSettings());
        granted.put(MAX_POLL_RECORDS, Integer.toString(maxPollRecords));
        return new ConsumerSettings(granted, asked.fetchMinBytes(), asked.requestTimeout());
    }

    /** What is no number is left to Kafka's client, which knows how to say so. */
    private boolean isMoreThanGranted(String records) {
        try {
            return Integer.parseInt(records.strip()) > maxPollRecords;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a value may be used for {@code fetch.min.bytes}. */
    public static boolean isFetchMinBytes(int value) {
        return value >= LEAST_FETCH_MIN_BYTES && value <= MOST_FETCH_MIN_BYTES;
    }

    /** What a read waits for; empty means its whole timeout. */
    OptionalInt minBytes(OptionalInt ofInstance) {
        int value = ofInstance.orElse(fetchMinBytes);
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
