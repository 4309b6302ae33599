package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization} header. */
final class BasicCredentials {

    private static final String SCHEME = "basic";

    private BasicCredentials() {}

    /** What the header says; something that is no proper user and password is unknown, and proves nobody. */
    static Credentials parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Credentials.None();
        }
        String[] words = header.strip().split("\\s+", 2);
        if (words.length < 2 || !words[0].equalsIgnoreCase(SCHEME)) {
            return new Credentials.Unknown(words[0]);
        }
        return decode(words[1]);
    }

    private static Credentials decode(String base64) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return new Credentials.Unknown(SCHEME);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Credentials.Unknown(SCHEME);
        }
        return new Credentials.UserPassword(text.substring(0, colon), Secret.of(text.substring(colon + 1)));
    }
}
