package io.kafkarest.app.wiring.settings;

import static java.util.Objects.requireNonNull;

/**
 * The text that an operator gave for a key, and where.
 *
 * @param text the text; it may be a secret
 * @param source where it was found, in words
 */
public record GivenSetting(String text, String source) {

    public GivenSetting {
        requireNonNull(text, "text");
        requireNonNull(source, "source");
    }

    /** Tells the source only. */
    @Override
    public String toString() {
        return "given in " + source;
    }
}
