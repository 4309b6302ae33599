package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings that an operator gave, by key. */
public final class Settings {

    private final SettingLayer given;

    /** Settings by their keys, from memory. */
    public Settings(Map<String, String> texts) {
        this(SettingLayer.of(texts, "memory"));
    }

    /** Settings with the place each came from. */
    public Settings(SettingLayer given) {
        this.given = given;
    }

    /** The value of a key, or its default. */
    public <T> T get(SettingKey<T> key) {
        return key.parse(text(key));
    }

    /** Whether a flag is set that an adapter knows by name; its value has been checked like those of all keys. */
    public boolean isTrue(String name) {
        return Boolean.parseBoolean(
                find(name).map(GivenSetting::text).orElse("false").trim());
    }

    /** Whether the key stands in any source. */
    public boolean isGiven(String name) {
        return given.settings().containsKey(name);
    }

    /** What is given with this prefix, without it. */
    public Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new TreeMap<>();
        given.settings().forEach((key, setting) -> {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                found.put(key.substring(prefix.length()), setting.text().trim());
            }
        });
        return found;
    }

    /** Every problem with the values given: each names its key. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(given.problems());
        KeyCatalogue.honoured().forEach(key -> problemWith(key).ifPresent(problems::add));
        given.settings()
                .forEach((name, setting) -> KeyCatalogue.find(name)
                        .filter(key -> key.refuses(setting.text()))
                        .ifPresent(key -> problems.add(name + ": " + key.fate().told())));
        SettingChecks.ALL.forEach(check -> check.apply(this).ifPresent(problems::add));
        return problems;
    }

    /** What was skipped where settings were looked for. */
    public List<String> warnings() {
        return given.warnings();
    }

    /** The text of a key, or its default. */
    String text(SettingKey<?> key) {
        return find(key.name())
                .map(GivenSetting::text)
                .orElse(key.defaultText())
                .trim();
    }

    Optional<GivenSetting> find(String name) {
        return Optional.ofNullable(given.settings().get(name));
    }

    List<String> givenKeys() {
        return given.settings().keySet().stream().sorted().toList();
    }

    /** Whether the value of a key can be read. */
    boolean isReadable(SettingKey<?> key) {
        return problemWith(key).isEmpty();
    }

    private Optional<String> problemWith(SettingKey<?> key) {
        try {
            get(key);
            return Optional.empty();
        } catch (InvalidSettingException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
