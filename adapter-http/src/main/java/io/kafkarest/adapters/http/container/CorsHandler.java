package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.CorsConfig;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * Lets pages of other origins call. An origin that is named is trusted with credentials; if every origin may call, none is:
 * or any page that a user looks at could act in his name.
 */
final class CorsHandler extends CrossOriginHandler {

    private static final Duration PREFLIGHT_MAX_AGE = Duration.ofMinutes(30);

    private final Set<String> methods;
    private final Set<String> headers;
    private final Set<String> exposedHeaders;

    CorsHandler(CorsConfig config) {
        this.methods = ordered(config.methods());
        this.headers = ordered(config.headers());
        this.exposedHeaders = ordered(config.exposedHeaders());
        setAllowedOriginPatterns(
                config.origins().stream().map(CorsHandler::pattern).collect(Collectors.toSet()));
        setAllowCredentials(!config.allowsEverybody());
        setPreflightMaxAge(PREFLIGHT_MAX_AGE);
        // Where OPTIONS needs credentials, those who look at them have to see it.
        setDeliverPreflightRequests(!config.opensOptions());
    }

    // Jetty keeps sets without an order, but what an operator listed should come out as he listed it.
    @Override
    public Set<String> getAllowedMethods() {
        return methods;
    }

    @Override
    public Set<String> getAllowedHeaders() {
        return headers;
    }

    @Override
    public Set<String> getExposedHeaders() {
        return exposedHeaders;
    }

    private static Set<String> ordered(List<String> texts) {
        return new LinkedHashSet<>(texts);
    }

    private static String pattern(String origin) {
        return origin.equals("*") ? origin : Pattern.quote(origin).replace("*", "\\E[^/]*\\Q");
    }
}
