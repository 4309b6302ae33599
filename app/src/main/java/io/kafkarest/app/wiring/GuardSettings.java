package io.kafkarest.app.wiring;

import io.kafkarest.adapters.http.config.AnswerHeadersConfig;
import io.kafkarest.adapters.http.config.BandwidthConfig;
import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.config.CsrfConfig;
import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.config.EndpointListsConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import io.kafkarest.app.wiring.settings.ApiKeys;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.LimitKeys;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.time.Duration;
import java.util.Set;

/** What the settings put between the callers and the endpoints. */
final class GuardSettings {

    private GuardSettings() {}

    static GuardConfig from(Settings settings) {
        return new GuardConfig(
                cors(settings),
                answerHeaders(settings),
                settings.get(HttpKeys.REJECT_OPTIONS),
                csrf(settings),
                settings.get(HttpKeys.REQUEST_TIMEOUT),
                new BandwidthConfig(
                        settings.get(ListenerKeys.TRAFFIC_LIMIT), settings.get(ListenerKeys.TRAFFIC_LIMIT_BYTES)),
                endpoints(settings),
                rateLimit(settings),
                dosFilter(settings));
    }

    private static CorsConfig cors(Settings settings) {
        return new CorsConfig(
                settings.get(HttpKeys.CORS_ORIGINS),
                settings.get(HttpKeys.CORS_METHODS),
                settings.get(HttpKeys.CORS_HEADERS),
                settings.get(HttpKeys.CORS_EXPOSED),
                settings.get(HttpKeys.CORS_OPENS_OPTIONS));
    }

    private static AnswerHeadersConfig answerHeaders(Settings settings) {
        return settings.get(HttpKeys.ANSWER_HEADERS).with(settings.get(HttpKeys.NO_SNIFF), settings.get(HttpKeys.HSTS));
    }

    private static CsrfConfig csrf(Settings settings) {
        return new CsrfConfig(
                settings.get(HttpKeys.CSRF),
                settings.get(HttpKeys.CSRF_ENDPOINT),
                Duration.ofMinutes(settings.get(HttpKeys.CSRF_MINUTES)),
                settings.get(HttpKeys.CSRF_TOKENS));
    }

    private static EndpointListsConfig endpoints(Settings settings) {
        return new EndpointListsConfig(
                Set.copyOf(settings.get(ApiKeys.ALLOWED_ENDPOINTS)),
                Set.copyOf(settings.get(ApiKeys.BLOCKED_ENDPOINTS)));
    }

    private static RateLimitConfig rateLimit(Settings settings) {
        return new RateLimitConfig(
                settings.get(LimitKeys.RATE_LIMIT),
                settings.get(LimitKeys.RATE_LIMIT_BACKEND).equals("RESILIENCE4J"),
                settings.get(LimitKeys.RATE_LIMIT_PERMITS),
                settings.get(LimitKeys.RATE_LIMIT_TIMEOUT),
                settings.get(LimitKeys.RATE_LIMIT_DEFAULT_COST),
                settings.get(LimitKeys.RATE_LIMIT_COSTS));
    }

    private static DosFilterConfig dosFilter(Settings settings) {
        return new DosFilterConfig(
                settings.get(LimitKeys.DOS),
                settings.get(LimitKeys.DOS_REQUESTS),
                settings.get(LimitKeys.DOS_REQUESTS_PER_ADDRESS),
                settings.get(LimitKeys.DOS_DELAY),
                settings.get(LimitKeys.DOS_THROTTLED),
                settings.get(LimitKeys.DOS_MAX_WAIT),
                settings.get(LimitKeys.DOS_THROTTLE),
                settings.get(LimitKeys.DOS_MAX_REQUEST),
                settings.get(LimitKeys.DOS_IDLE_TRACKER),
                settings.get(LimitKeys.DOS_HEADERS),
                settings.get(LimitKeys.DOS_WITHOUT_LIMIT));
    }
}
