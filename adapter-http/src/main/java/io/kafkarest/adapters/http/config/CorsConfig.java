package io.kafkarest.adapters.http.config;

import java.util.List;

/**
 * Which pages of other origins may call from a browser.
 *
 * @param origins the origins, {@code *} in them stands for any text; none: no page may
 * @param methods the methods that a preflight allows
 * @param headers the request headers that a preflight allows
 * @param exposedHeaders the headers of answers that a page may see
 * @param opensOptions whether OPTIONS needs no credentials
 */
public record CorsConfig(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposedHeaders,
        boolean opensOptions) {

    /** Nobody. */
    public static final CorsConfig OFF = new CorsConfig(List.of(), List.of(), List.of(), List.of(), true);

    private static final List<String> DEFAULT_METHODS = List.of("GET", "POST", "HEAD");
    private static final List<String> DEFAULT_HEADERS = List.of("X-Requested-With", "Content-Type", "Accept", "Origin");

    public CorsConfig {
        origins = List.copyOf(origins);
        methods = methods.isEmpty() ? DEFAULT_METHODS : List.copyOf(methods);
        headers = headers.isEmpty() ? DEFAULT_HEADERS : List.copyOf(headers);
        exposedHeaders = List.copyOf(exposedHeaders);
    }

    /** Whether any page may. */
    public boolean isOn() {
        return !origins.isEmpty();
    }

    /** Whether every page may, which is why none of them is trusted with credentials. */
    public boolean allowsEverybody() {
        return origins.contains("*");
    }
}
