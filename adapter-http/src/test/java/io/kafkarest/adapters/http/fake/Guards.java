package io.kafkarest.adapters.http.fake;

import io.kafkarest.adapters.http.config.AnswerHeadersConfig;
import io.kafkarest.adapters.http.config.BandwidthConfig;
import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.config.CsrfConfig;
import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.config.EndpointListsConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guards of which all but one are absent. */
public final class Guards {

    private static final GuardConfig NONE = GuardConfig.NONE;

    private Guards() {}

    public static GuardConfig cors(CorsConfig cors) {
        return of(cors, NONE.answerHeaders(), false, Duration.ZERO);
    }

    public static GuardConfig cors(String... origins) {
        return cors(new CorsConfig(List.of(origins), List.of("GET", "POST"), List.of(), List.of("X-Error-Id"), true));
    }

    public static GuardConfig headers(AnswerHeadersConfig headers) {
        return of(NONE.cors(), headers, false, Duration.ZERO);
    }

    public static GuardConfig withoutOptions() {
        return of(NONE.cors(), NONE.answerHeaders(), true, Duration.ZERO);
    }

    public static GuardConfig timeout(Duration timeout) {
        return of(NONE.cors(), NONE.answerHeaders(), false, timeout);
    }

    public static GuardConfig csrf(String endpoint) {
        return of(new CsrfConfig(true, endpoint, Duration.ofMinutes(30), 100), NONE.bandwidth());
    }

    public static GuardConfig bandwidth(int bytesPerSecond) {
        return of(NONE.csrf(), new BandwidthConfig(true, bytesPerSecond));
    }

    public static GuardConfig lists(Set<String> allowed, Set<String> blocked) {
        return of(new EndpointListsConfig(allowed, blocked), NONE.rateLimit(), NONE.dosFilter());
    }

    public static GuardConfig rate(boolean bySecond, int permits, Duration patience, Map<String, Integer> costs) {
        return of(NONE.endpoints(), new RateLimitConfig(true, bySecond, permits, patience, 1, costs), NONE.dosFilter());
    }

    public static GuardConfig dos(DosFilterConfig dos) {
        return of(NONE.endpoints(), NONE.rateLimit(), dos);
    }

    /** A limit that nobody reaches: there is something to decide, so no request takes a short way. */
    public static GuardConfig throughJersey() {
        return rate(true, 1_000_000, Duration.ZERO, Map.of());
    }

    private static GuardConfig of(
            CorsConfig cors, AnswerHeadersConfig headers, boolean rejectsOptions, Duration timeout) {
        return new GuardConfig(
                cors,
                headers,
                rejectsOptions,
                NONE.csrf(),
                timeout,
                NONE.bandwidth(),
                NONE.endpoints(),
                NONE.rateLimit(),
                NONE.dosFilter());
    }

    private static GuardConfig of(CsrfConfig csrf, BandwidthConfig bandwidth) {
        return new GuardConfig(
                NONE.cors(),
                NONE.answerHeaders(),
                false,
                csrf,
                Duration.ZERO,
                bandwidth,
                NONE.endpoints(),
                NONE.rateLimit(),
                NONE.dosFilter());
    }

    private static GuardConfig of(EndpointListsConfig lists, RateLimitConfig rate, DosFilterConfig dos) {
        return new GuardConfig(
                NONE.cors(),
                NONE.answerHeaders(),
                false,
                NONE.csrf(),
                Duration.ZERO,
                NONE.bandwidth(),
                lists,
                rate,
                dos);
    }
}
