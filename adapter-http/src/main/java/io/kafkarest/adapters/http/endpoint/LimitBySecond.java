package io.kafkarest.adapters.http.endpoint;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import java.time.Duration;

/** Every second has its permits. A request that takes more than those of a second is never let through. */
final class LimitBySecond implements RateLimit {

    private static final String NAME = "requests";

    private final RateLimiter limiter;

    LimitBySecond(RateLimitConfig config) {
        this.limiter = RateLimiter.of(
                NAME,
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .limitForPeriod(config.permitsPerSecond())
                        .timeoutDuration(config.patience())
                        .build());
    }

    @Override
    public boolean take(int permits) {
        return limiter.acquirePermission(permits);
    }
}
