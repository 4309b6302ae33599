package io.kafkarest.app.wiring.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a key is written as the name of an environment variable: {@code KAFKA_REST_}, then the key in capitals, with {@code _}
 * for a dot, {@code __} for a dash and {@code ___} for an underscore. Names of which this would not be unique stand for no
 * key: ones in which separators follow each other, begin or end it.
 */
final class EnvironmentNames {

    /** What the names start with. */
    static final String PREFIX = "KAFKA_REST_";

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9]+(?:_{1,3}[A-Za-z0-9]+)*");
    private static final Pattern UNDERSCORES = Pattern.compile("_+");

    private EnvironmentNames() {}

    /** The key that a variable of this name gives, if it gives one. */
    static Optional<String> key(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String rest = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        return Optional.of(UNDERSCORES.matcher(rest).replaceAll(EnvironmentNames::separator));
    }

    /** The name of the variable that gives this key, if there can be one. */
    static Optional<String> name(String key) {
        return KEY.matcher(key).matches()
                ? Optional.of(PREFIX
                        + key.replace("_", "___")
                                .replace("-", "__")
                                .replace(".", "_")
                                .toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String separator(MatchResult underscores) {
        return switch (underscores.group().length()) {
            case 1 -> ".";
            case 2 -> "-";
            default -> "_";
        };
    }
}
