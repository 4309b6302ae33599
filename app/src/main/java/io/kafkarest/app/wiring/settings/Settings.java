package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that an operator gave, by key. */
public final class Settings {

    /** What starts with these is handed on to Kafka's and the registry's clients; see {@link ClientSettings}. */
    private static final List<String> CLIENT_PREFIXES =
            List.of("client.", "producer.", "consumer.", "admin.", "schema.registry.");

    private final Map<String, String> texts;

    /** Settings by their keys. */
    public Settings(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** The value of a key, or its default. */
    public <T> T get(SettingKey<T> key) {
        return key.parse(texts.getOrDefault(key.name(), key.defaultText()));
    }

    /** Whether a flag is set that an adapter knows by name; its value has been checked like those of all keys. */
    public boolean isTrue(String name) {
        return Boolean.parseBoolean(texts.getOrDefault(name, "false").trim());
    }

    /** Whether a text was given for a key, be it that of the default. */
    public boolean has(SettingKey<?> key) {
        return !texts.getOrDefault(key.name(), "").isBlank();
    }

    /** The settings of the listener with this name. */
    Settings ofListener(String name) {
        Map<String, String> merged = new TreeMap<>(texts);
        String prefix = Listener.PREFIX + name + ".";
        texts.forEach((key, text) -> {
            if (key.regionMatches(true, 0, prefix, 0, prefix.length())) {
                merged.put(key.substring(prefix.length()), text);
            }
        });
        return new Settings(merged);
    }

    /** Adds what is wrong with the text that is given by this name for a key. */
    void checkText(String name, SettingKey<?> key, List<String> problems) {
        try {
            key.named(name).parse(texts.getOrDefault(name, ""));
        } catch (InvalidSettingException e) {
            problems.add(e.getMessage());
        }
    }

    /** The keys that are for one listener. */
    List<String> listenerKeys() {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(Listener.PREFIX))
                .toList();
    }

    /** What is given with this prefix, without it, and without the proxy's own keys. */
    Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix) && !KeyCatalogue.has(key)) {
                found.put(key.substring(prefix.length()), text.trim());
            }
        });
        return found;
    }

    /** Every problem with the values given: each names its key. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (SettingKey<?> key : KeyCatalogue.honoured()) {
            try {
                get(key);
            } catch (InvalidSettingException e) {
                problems.add(e.getMessage());
            }
        }
        KeyCatalogue.all().stream()
                .filter(this::isRefused)
                .forEach(key -> problems.add(key.name() + ": " + key.fate().told()));
        if (texts.getOrDefault(BackendKeys.BOOTSTRAP_SERVERS.name(), "").isBlank()
                && withPrefix("client.").getOrDefault("bootstrap.servers", "").isBlank()) {
            problems.add("bootstrap.servers needs to be configured");
        }
        if (problems.isEmpty()) {
            problems.addAll(Listener.problems(this));
        }
        if (problems.isEmpty() && get(ConsumerKeys.THREADS) == 0) {
            problems.add("consumer.threads: 0 threads cannot drive an instance; negative means no limit");
        }
        return problems;
    }

    /** What becomes of the keys that are given without effect. */
    public Map<String, Fate> withoutEffect() {
        Map<String, Fate> fates = new TreeMap<>();
        for (String name : texts.keySet()) {
            KeyCatalogue.find(name)
                    .map(SettingKey::fate)
                    .filter(fate -> !fate.isHonoured())
                    .ifPresent(fate -> fates.put(name, fate));
        }
        return fates;
    }

    /** Keys that the proxy does not know and hands on to nobody. */
    public List<String> unknownKeys() {
        return texts.keySet().stream()
                .filter(key -> !KeyCatalogue.has(key) && !key.startsWith(Listener.PREFIX))
                .filter(key -> CLIENT_PREFIXES.stream().noneMatch(key::startsWith))
                .toList();
    }

    private boolean isRefused(SettingKey<?> key) {
        String text = texts.getOrDefault(key.name(), "").trim();
        return key.fate() instanceof Fate.Refused && !text.isEmpty() && !text.equalsIgnoreCase(key.defaultText());
    }
}
