package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;

/** Makes requests pay for what they reached. */
final class RequestCosts {

    private static final String EXHAUSTED =
            "Request rate limit exceeded: The rate limit of requests per second has been exceeded.";

    private final RateLimitConfig config;
    private final RateLimit limit;

    @Inject
    RequestCosts(GuardConfig guards) {
        this.config = guards.rateLimit();
        this.limit = RateLimit.of(config);
    }

    /** Takes the permits for a request to the endpoint of this name; fails with {@code OVERLOADED} if there are none. */
    void charge(String name) {
        int cost = config.costOf(name);
        if (cost > 0 && !limit.take(cost)) {
            throw new ProxyException(FailureCode.OVERLOADED, EXHAUSTED);
        }
    }
}
