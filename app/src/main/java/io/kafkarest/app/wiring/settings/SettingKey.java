package io.kafkarest.app.wiring.settings;

import java.util.function.Function;

/**
 * A key of the configuration: what it is called, what its text means, what holds if it is absent, and what becomes of it.
 *
 * @param name the key as it stands in {@code kafka-rest.properties}; one with {@code <something>} in it stands for all keys
 *     that start with what is before that
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
            throw new InvalidSettingException(name + ": " + Masking.withoutUserInfo(reason(e, text)));
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

    /** Whether it stands for many keys. */
    boolean isFamily() {
        return name.contains("<");
    }

    /** Whether this is the key that somebody gave, or stands for it. */
    boolean covers(String given) {
        return isFamily() ? given.length() > stem().length() && given.startsWith(stem()) : given.equals(name);
    }

    /** Whether nothing can be started with this text for it. */
    boolean refuses(String text) {
        return fate instanceof Fate.Refused && !text.isBlank() && !text.trim().equalsIgnoreCase(defaultText);
    }

    private String stem() {
        return name.substring(0, name.indexOf('<'));
    }

    private String reason(IllegalArgumentException e, String text) {
        return e instanceof NumberFormatException || e.getMessage() == null
                ? "'%s' is not a valid %s".formatted(text, type)
                : e.getMessage();
    }
}
