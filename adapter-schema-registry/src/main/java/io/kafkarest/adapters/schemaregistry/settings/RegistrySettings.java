package io.kafkarest.adapters.schemaregistry.settings;

import io.kafkarest.domain.security.Secret;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads settings, and says which one is wrong and why. Values are never part of what it says: some are secrets. */
public final class RegistrySettings {

    private static final long MAX_MILLIS = Duration.ofHours(1).toMillis();

    private final Map<String, String> values;

    /** Settings by name; those of other parts are passed over. */
    public RegistrySettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What the start fails with when a setting is wrong. */
    public static IllegalArgumentException invalid(RegistryKey key, String reason) {
        return new IllegalArgumentException(key.key() + ": " + reason);
    }

    /** Whether it is there, empty or not. */
    public boolean isSet(RegistryKey key) {
        return values.containsKey(key.key());
    }

    /** The value without blanks around it, or empty if nothing is left. */
    public Optional<String> text(RegistryKey key) {
        return Optional.ofNullable(values.get(key.key())).map(String::trim).filter(each -> !each.isEmpty());
    }

    /** The value, which must be there since another setting asks for it. */
    public String required(RegistryKey key, RegistryKey because) {
        return text(key).orElseThrow(() -> invalid(key, "is missing, and " + because.key() + " needs it"));
    }

    /** The value in capitals, or empty if there is none. */
    public Optional<String> word(RegistryKey key) {
        return text(key).map(each -> each.toUpperCase(Locale.ROOT));
    }

    /** The value as it is, or empty if there is none. */
    public Optional<Secret> secret(RegistryKey key) {
        return Optional.ofNullable(values.get(key.key()))
                .filter(each -> !each.isEmpty())
                .map(Secret::of);
    }

    /** Yes or no. */
    public boolean flag(RegistryKey key) {
        return switch (text(key).orElse("false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(key, "is neither true nor false");
        };
    }

    /** A whole number from {@code min} to {@code max}. */
    public long number(RegistryKey key, long usual, long min, long max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number < min || number > max) {
                throw invalid(key, "is not between " + min + " and " + max);
            }
            return number;
        } catch (NumberFormatException e) {
            throw invalid(key, "is not a whole number");
        }
    }

    /** A time in milliseconds. */
    public Duration millis(RegistryKey key, Duration usual, long min) {
        return Duration.ofMillis(number(key, usual.toMillis(), min, MAX_MILLIS));
    }

    /** The parts between commas. */
    public List<String> list(RegistryKey key) {
        return Arrays.stream(text(key).orElse("").split(","))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** All settings that the key stands for, by the rest of their names. */
    public Map<String, Secret> family(RegistryKey key) {
        String prefix = key.key().substring(0, key.key().indexOf('<'));
        Map<String, Secret> family = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                family.put(name.substring(prefix.length()), Secret.of(value));
            }
        });
        return family;
    }
}
