package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Whether writing needs a token, which a page of another site cannot get.
 *
 * @param enabled whether it does
 * @param endpoint the path where a token is to be had
 * @param lifetime how long a token is good after it was handed out
 * @param maxTokens how many are remembered
 */
public record CsrfConfig(boolean enabled, String endpoint, Duration lifetime, int maxTokens) {

    /** It does not. */
    public static final CsrfConfig OFF = new CsrfConfig(false, "/csrf", Duration.ofMinutes(30), 1);

    public CsrfConfig {
        requireNonNull(lifetime, "lifetime");
        endpoint = requirePath(endpoint);
    }

    /** The path if it is one. */
    public static String requirePath(String text) {
        if (!text.matches("/[^\\s?#;%]+") || text.contains("//") || text.contains("/.")) {
            throw new IllegalArgumentException("'%s' is not a plain path such as /csrf".formatted(text));
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
