package io.kafkarest.adapters.kafka.client;

import java.util.Map;
import java.util.OptionalLong;

/** Reads single settings of a user before Kafka does. */
public final class UserSettings {

    private UserSettings() {}

    /** The number that the user set, or empty if he set none or not a number: then Kafka itself says so at first use. */
    public static OptionalLong number(Map<String, String> settings, String key) {
        String text = settings.getOrDefault(key, "").trim();
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
