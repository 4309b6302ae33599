package io.kafkarest.adapters.http.metrics;

import java.time.Duration;

/** What was lately: the time that began at least half a minute ago, and was looked at since. */
final class Window<T> {

    private static final long LENGTH = Duration.ofSeconds(30).toNanos();

    private T before;
    private T next;
    private long beforeNanos = System.nanoTime() - LENGTH;
    private long nextNanos = System.nanoTime();

    Window(T nothing) {
        this.before = nothing;
        this.next = nothing;
    }

    /**
     * Two states of something that is counted.
     *
     * @param begin the earlier one
     * @param end the one of now
     * @param seconds between them
     */
    record Span<T>(T begin, T end, double seconds) {}

    /** The time until now, when it is like this. */
    synchronized Span<T> until(T now) {
        long nanos = System.nanoTime();
        if (nanos - nextNanos > LENGTH) {
            before = next;
            beforeNanos = nextNanos;
            next = now;
            nextNanos = nanos;
        }
        return new Span<>(before, now, (nanos - beforeNanos) / 1e9);
    }
}
