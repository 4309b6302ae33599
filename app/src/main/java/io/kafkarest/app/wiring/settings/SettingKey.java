package io.kafkarest.app.wiring.settings;

import java.util.function.Function;

/**
 * A key of the configuration: what it is called, what its text means, what holds if it is absent, and what becomes of it.
 *
 * @param name the key as it stands in {@code kafka-rest.properties}
 * @param type what kind of value it takes, for the documentation
 * @param defaultText the text that holds if the key is absent
 * @param parser reads the text; throws {@link IllegalArgumentException} with the reason
 * @param fate what becomes of a value
 * @param effect one sentence for the documentation
 */
public record SettingKey<T>(
        String name, String type, String defaultText, Function<String, T> parser, Fate fate, String effect) {

    /** The value of a text for this key. */
    public T parse(String text) {
        try {
            return parser.apply(text.trim());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name + ": " + reason(e, text));
        }
    }

    /** The same key by another name. */
    SettingKey<T> named(String other) {
        return new SettingKey<>(other, type, defaultText, parser, fate, effect);
    }

    /** Whether its values are not for everybody's eyes. */
    boolean isSecret() {
        return SettingType.SECRET.equals(type);
    }

    private String reason(IllegalArgumentException e, String text) {
        return e instanceof NumberFormatException || e.getMessage() == null
                ? "'%s' is not a valid %s".formatted(text, type)
                : e.getMessage();
    }
}
