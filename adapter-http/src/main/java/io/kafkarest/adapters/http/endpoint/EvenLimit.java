package io.kafkarest.adapters.http.endpoint;

import com.google.common.util.concurrent.RateLimiter;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import java.time.Duration;

/** Permits come evenly; a second of them can be saved, and a large request is let through on credit. */
@SuppressWarnings("UnstableApiUsage")
final class EvenLimit implements RateLimit {

    private final RateLimiter limiter;
    private final Duration patience;

    EvenLimit(RateLimitConfig config) {
        this.limiter = RateLimiter.create(config.permitsPerSecond());
        this.patience = config.patience();
    }

    @Override
    public boolean take(int permits) {
        return limiter.tryAcquire(permits, patience);
    }
}
