package io.kafkarest.adapters.http.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern ORIGIN = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s,?#]+");
    /** Whoever has a host of any name has one, whatever its scheme and port. */
    private static final Pattern EVERY_HOST = Pattern.compile("\\*|[^:]+://[*.]+(:.*)?");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    public CorsConfig {
        origins = List.copyOf(origins);
        methods = methods.isEmpty() ? DEFAULT_METHODS : List.copyOf(methods);
        headers = headers.isEmpty() ? DEFAULT_HEADERS : List.copyOf(headers);
        exposedHeaders = List.copyOf(exposedHeaders);
    }

    /** Reads a list of origins. */
    public static List<String> parseOrigins(String list) {
        return split(list, ORIGIN, "'%s' is neither * nor an origin such as https://host:port");
    }

    /** Reads a list of methods or of headers. */
    public static List<String> parseNames(String list) {
        return split(list, NAME, "'%s' is not a name");
    }

    /** Whether any page may. */
    public boolean isOn() {
        return !origins.isEmpty();
    }

    /** Whether every page may, which is why none of them is trusted with credentials. */
    public boolean allowsEverybody() {
        return origins.stream().anyMatch(each -> EVERY_HOST.matcher(each).matches());
    }

    private static List<String> split(String list, Pattern form, String complaint) {
        List<String> entries = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        entries.stream()
                .filter(each -> !form.matcher(each).matches())
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(complaint.formatted(each));
                });
        return entries;
    }
}
