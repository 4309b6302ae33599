package io.kafkarest.adapters.kafka.consume;

import java.time.Duration;

/**
 * A moment until which something has to happen.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 */
record Deadline(long nanos) {

    private static final Duration LONGEST = Duration.ofDays(365);

    static Deadline in(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    static Deadline now() {
        return new Deadline(System.nanoTime());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    boolean isBefore(Deadline other) {
        return nanos - other.nanos < 0;
    }

    /** What is left; nothing if it is over. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** What is left, but not more than this. */
    Duration remaining(Duration most) {
        Duration left = remaining();
        return left.compareTo(most) < 0 ? left : most;
    }
}
