package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings that an operator gave, by key. */
public final class Settings {

    private final SettingLayer given;
    private final Map<String, String> texts = new TreeMap<>();

    /** Settings by their keys, from memory. */
    public Settings(Map<String, String> texts) {
        this(SettingLayer.of(texts, "memory"));
    }

    /** Settings with the place each came from. */
    public Settings(SettingLayer given) {
        this.given = given;
        given.settings().forEach((key, setting) -> texts.put(key, setting.text()));
    }

    /** The value of a key, or its default. */
    public <T> T get(SettingKey<T> key) {
        return key.parse(text(key));
    }

    /** Whether a flag is set that an adapter knows by name; its value has been checked like those of all keys. */
    public boolean isTrue(String name) {
        return Boolean.parseBoolean(texts.getOrDefault(name, "false").trim());
    }

    /** Whether the key stands in any source, be it with nothing. */
    public boolean isGiven(String name) {
        return texts.containsKey(name);
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

    /** What is given with this prefix, without it. */
    public Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                found.put(key.substring(prefix.length()), text.trim());
            }
        });
        return found;
    }

    /** Every problem with the values given: each names its key. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(given.problems());
        for (SettingKey<?> key : KeyCatalogue.honoured()) {
            try {
                get(key);
            } catch (InvalidSettingException e) {
                problems.add(e.getMessage());
            }
        }
        texts.forEach((name, text) -> KeyCatalogue.find(name)
                .filter(key -> key.refuses(text))
                .ifPresent(key -> problems.add(name + ": " + key.fate().told())));
        problems.addAll(SettingChecks.problems(this));
        // A check can come upon a value that has been told already.
        return problems.stream().distinct().toList();
    }

    /** What was skipped where settings were looked for. */
    public List<String> warnings() {
        return given.warnings();
    }

    /** The text of a key, or its default. */
    String text(SettingKey<?> key) {
        return texts.getOrDefault(key.name(), key.defaultText()).trim();
    }

    Optional<GivenSetting> find(String name) {
        return Optional.ofNullable(given.settings().get(name));
    }

    List<String> givenKeys() {
        return List.copyOf(texts.keySet());
    }
}
