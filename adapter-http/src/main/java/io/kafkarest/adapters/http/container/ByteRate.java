package io.kafkarest.adapters.http.container;

import java.time.Duration;

/**
 * Says when more bytes may be read. They come evenly, and those of a second can be saved; whoever reads waits for the bytes
 * that were read before, not for his own, since nobody knows beforehand how many there will be.
 */
final class ByteRate {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long bytesPerSecond;
    private long nextFree;

    /** The times here and below are those of {@link System#nanoTime()}, of which only differences mean something. */
    ByteRate(int bytesPerSecond, long now) {
        this.bytesPerSecond = bytesPerSecond;
        this.nextFree = now - SECOND;
    }

    /** Counts bytes that were read. */
    synchronized void take(int bytes, long now) {
        long free = nextFree - now < -SECOND ? now - SECOND : nextFree;
        nextFree = free + bytes * SECOND / bytesPerSecond;
    }

    /** How long nothing may be read, in nanoseconds; 0 or less: something may. */
    synchronized long nanosToWait(long now) {
        return nextFree - now;
    }
}
