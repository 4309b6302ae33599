package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.config.RateLimitConfig;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Permits come evenly; a second of them can be saved. A request waits for those that were taken before it, not for its own:
 * so that an expensive one is let through on credit, and the next one pays.
 */
final class EvenLimit implements RateLimit {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long interval;
    private final long patience;
    private long nextFree = System.nanoTime();

    EvenLimit(RateLimitConfig config) {
        this.interval = SECOND / config.permitsPerSecond();
        this.patience = config.patience().toNanos();
    }

    @Override
    public boolean take(int permits) {
        OptionalLong reserved = reserve(permits, System.nanoTime());
        reserved.ifPresent(EvenLimit::waitUntil);
        return reserved.isPresent();
    }

    /** When those that were taken before are there; takes none if that is not soon enough. */
    private synchronized OptionalLong reserve(int permits, long now) {
        // Differences only: the numbers of the clock mean nothing, and overflow.
        long free = nextFree - now < -SECOND ? now - SECOND : nextFree;
        if (free - now > patience) {
            return OptionalLong.empty();
        }
        nextFree = free + permits * interval;
        return OptionalLong.of(free);
    }

    private static void waitUntil(long time) {
        long left = time - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = time - System.nanoTime();
        }
    }
}
