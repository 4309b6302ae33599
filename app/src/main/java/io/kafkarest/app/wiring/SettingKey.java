package io.kafkarest.app.wiring;

import java.util.function.Function;

/**
 * A key of the configuration: what it is called, what its text means, and what holds if it is absent.
 *
 * @param name the key as it stands in {@code kafka-rest.properties}
 * @param type what kind of value it takes, for the documentation
 * @param defaultText the text that holds if the key is absent
 * @param parser reads the text; throws {@link IllegalArgumentException} with the reason
 * @param effect one sentence for the documentation
 */
record SettingKey<T>(String name, String type, String defaultText, Function<String, T> parser, String effect) {

    /** The value of a text for this key. */
    T parse(String text) {
        try {
            return parser.apply(text.trim());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name + ": " + reason(e, text));
        }
    }

    private String reason(IllegalArgumentException e, String text) {
        return e instanceof NumberFormatException || e.getMessage() == null
                ? "'%s' is not a valid %s".formatted(text, type)
                : e.getMessage();
    }
}
