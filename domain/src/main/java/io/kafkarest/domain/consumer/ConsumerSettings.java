package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the creator of an instance asked for. Absent means: as the operator configured the proxy.
 *
 * @param clientSettings settings for Kafka's consumer, in Kafka's words, already reduced to the allowed ones
 * @param fetchMinBytes bytes that a read waits for, -1 to 10 000 000; -1 makes every read last its whole timeout
 * @param requestTimeout how long a read of this instance waits at most; zero or less does not wait
 */
public record ConsumerSettings(
        Map<String, String> clientSettings, OptionalInt fetchMinBytes, Optional<Duration> requestTimeout) {

    /** Everything as the operator configured it. */
    public static final ConsumerSettings DEFAULTS =
            new ConsumerSettings(Map.of(), OptionalInt.empty(), Optional.empty());

    public ConsumerSettings {
        clientSettings = Map.copyOf(clientSettings);
        requireNonNull(fetchMinBytes, "fetchMinBytes");
        requireNonNull(requestTimeout, "requestTimeout");
    }
}
