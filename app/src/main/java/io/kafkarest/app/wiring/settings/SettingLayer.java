package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one source of settings gives, or several that lie upon each other.
 *
 * @param settings what is given, by key
 * @param problems why nothing can be started with it; each names the place
 * @param warnings what was skipped, and why
 */
public record SettingLayer(Map<String, GivenSetting> settings, List<String> problems, List<String> warnings) {

    public SettingLayer {
        settings = Map.copyOf(settings);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** These texts, all from one source. */
    public static SettingLayer of(Map<String, String> texts, String source) {
        Map<String, GivenSetting> settings = new TreeMap<>();
        texts.forEach((key, text) -> settings.put(key, new GivenSetting(text, source)));
        return new SettingLayer(settings, List.of(), List.of());
    }

    /** This layer with another one upon it, which wins. */
    public SettingLayer under(SettingLayer upper) {
        Map<String, GivenSetting> merged = new TreeMap<>(settings);
        merged.putAll(upper.settings);
        return new SettingLayer(merged, joined(problems, upper.problems), joined(warnings, upper.warnings));
    }

    /** The same, and a warning. */
    public SettingLayer warning(String warning) {
        return new SettingLayer(settings, problems, joined(warnings, List.of(warning)));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
