package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that is never shown: not in logs, not by {@link #toString()}. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = requireNonNull(value, "value");
    }

    /** Hides the text. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The text itself, for the one who must use it. */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not depend on where the two differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(value), bytes(secret.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "••••••";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
