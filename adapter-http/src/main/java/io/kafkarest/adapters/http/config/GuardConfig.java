package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What stands between the callers and the endpoints.
 *
 * @param cors which pages of other origins may call
 * @param answerHeaders headers for every answer
 * @param rejectsOptions whether OPTIONS is refused
 * @param csrf whether writing needs a token
 * @param requestTimeout how long any request may last; zero: as long as it does
 * @param bandwidth how fast bodies are read
 * @param endpoints which endpoints are served
 * @param rateLimit how many requests may be made
 * @param dosFilter how many requests an address may make
 */
public record GuardConfig(
        CorsConfig cors,
        AnswerHeadersConfig answerHeaders,
        boolean rejectsOptions,
        CsrfConfig csrf,
        Duration requestTimeout,
        BandwidthConfig bandwidth,
        EndpointListsConfig endpoints,
        RateLimitConfig rateLimit,
        DosFilterConfig dosFilter) {

    /** Nothing. */
    public static final GuardConfig NONE = new GuardConfig(
            CorsConfig.OFF,
            AnswerHeadersConfig.NONE,
            false,
            CsrfConfig.OFF,
            Duration.ZERO,
            BandwidthConfig.OFF,
            EndpointListsConfig.ALL,
            RateLimitConfig.OFF,
            DosFilterConfig.OFF);

    public GuardConfig {
        requireNonNull(cors, "cors");
        requireNonNull(answerHeaders, "answerHeaders");
        requireNonNull(csrf, "csrf");
        requireNonNull(requestTimeout, "requestTimeout");
        requireNonNull(bandwidth, "bandwidth");
        requireNonNull(endpoints, "endpoints");
        requireNonNull(rateLimit, "rateLimit");
        requireNonNull(dosFilter, "dosFilter");
    }

    /** Whether something has to be decided between the container and the endpoint, which is the business of Jersey. */
    public boolean dependOnTheEndpoint() {
        return csrf.enabled()
                || rateLimit.enabled()
                || dosFilter.enabled()
                || !endpoints.equals(EndpointListsConfig.ALL);
    }
}
