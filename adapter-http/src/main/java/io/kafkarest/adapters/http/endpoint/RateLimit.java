package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.config.RateLimitConfig;

/** Permits for requests. */
interface RateLimit {

    /** Takes permits, after waiting for them if there is time to; says whether it got them. Takes none if it did not. */
    boolean take(int permits);

    /** The limit that the configuration asks for. */
    static RateLimit of(RateLimitConfig config) {
        if (!config.enabled()) {
            return permits -> true;
        }
        return config.countsBySecond() ? new LimitBySecond(config) : new EvenLimit(config);
    }
}
