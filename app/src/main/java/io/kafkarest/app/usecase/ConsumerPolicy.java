package io.kafkarest.app.usecase;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
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
 */
public record ConsumerPolicy(
        String proxyId,
        Duration requestTimeout,
        long requestMaxBytes,
        int fetchMinBytes,
        Duration instanceTimeout,
        int maxInstances) {

    /** The least and the most that {@code fetch.min.bytes} may be. */
    public static final int LEAST_FETCH_MIN_BYTES = -1;

    /** See {@link #LEAST_FETCH_MIN_BYTES}. */
    public static final int MOST_FETCH_MIN_BYTES = 10_000_000;

    public ConsumerPolicy {
        requireNonNull(proxyId, "proxyId");
        requireNonNull(requestTimeout, "requestTimeout");
        requireNonNull(instanceTimeout, "instanceTimeout");
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
