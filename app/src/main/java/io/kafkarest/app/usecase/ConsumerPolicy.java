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
 * @param most what its creator may choose
 */
public record ConsumerPolicy(
        String proxyId,
        Duration requestTimeout,
        long requestMaxBytes,
        int fetchMinBytes,
        Duration instanceTimeout,
        int maxInstances,
        Most most) {

    /** The least and the most that {@code fetch.min.bytes} may be. */
    public static final int LEAST_FETCH_MIN_BYTES = -1;

    /** See {@link #LEAST_FETCH_MIN_BYTES}. */
    public static final int MOST_FETCH_MIN_BYTES = 10_000_000;

    private static final String MAX_POLL_RECORDS = "max.poll.records";

    public ConsumerPolicy {
        requireNonNull(proxyId, "proxyId");
        requireNonNull(requestTimeout, "requestTimeout");
        requireNonNull(instanceTimeout, "instanceTimeout");
        requireNonNull(most, "most");
    }

    /** With the most that is granted unless an operator says otherwise. */
    public ConsumerPolicy(
            String proxyId,
            Duration requestTimeout,
            long requestMaxBytes,
            int fetchMinBytes,
            Duration instanceTimeout,
            int maxInstances) {
        this(proxyId, requestTimeout, requestMaxBytes, fetchMinBytes, instanceTimeout, maxInstances, Most.DEFAULT);
    }

    /**
     * The most that an instance may choose for itself.
     *
     * @param pollRecords of {@code max.poll.records}: memory
     * @param requestTimeout of {@code consumer.request.timeout.ms}: a read that nobody waits for any more holds its instance
     */
    public record Most(int pollRecords, Duration requestTimeout) {

        /** What Kafka's consumer does by itself, and ten minutes. */
        public static final Most DEFAULT = new Most(500, Duration.ofMinutes(10));

        public Most {
            requireNonNull(requestTimeout, "requestTimeout");
        }
    }

    /** What an instance may have of what its creator asked for: nothing beyond what the operator grants. */
    ConsumerSettings granted(ConsumerSettings asked) {
        Map<String, String> clientSettings = new HashMap<>(asked.clientSettings());
        clientSettings.computeIfPresent(
                MAX_POLL_RECORDS,
                (key, records) -> isMoreThanGranted(records) ? Integer.toString(most.pollRecords()) : records);
        return new ConsumerSettings(
                clientSettings, asked.fetchMinBytes(), asked.requestTimeout().map(this::granted));
    }

    private Duration granted(Duration timeout) {
        Duration longest = most.requestTimeout().compareTo(requestTimeout) > 0 ? most.requestTimeout() : requestTimeout;
        return timeout.compareTo(longest) > 0 ? longest : timeout;
    }

    /** What is no number is left to Kafka's client, which knows how to say so. */
    private boolean isMoreThanGranted(String records) {
        try {
            return Integer.parseInt(records.strip()) > most.pollRecords();
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
