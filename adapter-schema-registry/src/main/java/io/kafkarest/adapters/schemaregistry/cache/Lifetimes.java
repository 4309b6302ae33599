package io.kafkarest.adapters.schemaregistry.cache;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;

/**
 * How long answers are kept.
 *
 * @param <V> what is found
 * @param found what was found
 * @param missing that there is nothing
 */
public record Lifetimes<V>(Function<V, Duration> found, Duration missing) {

    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    public Lifetimes {
        requireNonNull(found, "found");
        requireNonNull(missing, "missing");
    }

    /** Keeps what was found for ever, and that there is nothing for a while. */
    public static <V> Lifetimes<V> ofImmutable(Duration missing) {
        return new Lifetimes<>(unused -> FOREVER, missing);
    }

    /** Keeps what was found for a while. */
    public static <V> Lifetimes<V> ofChanging(Duration found) {
        return new Lifetimes<>(unused -> found, Duration.ZERO);
    }
}
