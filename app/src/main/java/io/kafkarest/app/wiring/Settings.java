package io.kafkarest.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings that an operator gave, by key. */
final class Settings {

    /** What starts with these is handed on to Kafka's and the registry's clients; see {@link ClientSettings}. */
    private static final List<String> CLIENT_PREFIXES =
            List.of("client.", "producer.", "consumer.", "admin.", "schema.registry.");

    private static final Set<String> OWN_KEYS =
            SettingKeys.all().stream().map(SettingKey::name).collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> texts;

    Settings(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** The value of a key, or its default. */
    <T> T get(SettingKey<T> key) {
        return key.parse(texts.getOrDefault(key.name(), key.defaultText()));
    }

    /** Whether a flag is set that an adapter knows by name; its value has been checked like those of all keys. */
    boolean isTrue(String name) {
        return Boolean.parseBoolean(texts.getOrDefault(name, "false").trim());
    }

    /** What is given with this prefix, without it, and without the proxy's own keys. */
    Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix) && !OWN_KEYS.contains(key)) {
                found.put(key.substring(prefix.length()), text.trim());
            }
        });
        return found;
    }

    /** Every problem with the values given: each names its key. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.all()) {
            try {
                get(key);
            } catch (InvalidSettingException e) {
                problems.add(e.getMessage());
            }
        }
        if (texts.getOrDefault(SettingKeys.BOOTSTRAP_SERVERS.name(), "").isBlank()
                && withPrefix("client.").getOrDefault("bootstrap.servers", "").isBlank()) {
            problems.add("bootstrap.servers needs to be configured");
        }
        if (problems.isEmpty() && get(SettingKeys.CONSUMER_THREADS) == 0) {
            problems.add("consumer.threads: 0 threads cannot drive an instance; negative means no limit");
        }
        return problems;
    }

    /** Keys that the proxy does not know and hands on to nobody. */
    List<String> unknownKeys() {
        return texts.keySet().stream()
                .filter(key -> !OWN_KEYS.contains(key))
                .filter(key -> CLIENT_PREFIXES.stream().noneMatch(key::startsWith))
                .toList();
    }
}
