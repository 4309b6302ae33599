package io.kafkarest.app.wiring.source;

import io.kafkarest.app.wiring.settings.FileKeys;
import io.kafkarest.app.wiring.settings.GivenSetting;
import io.kafkarest.app.wiring.settings.SettingLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings from variables {@code KAFKA_REST_*}, and from the files that variables {@code KAFKA_REST_*_FILE} name. */
public final class EnvironmentVariables {

    private static final String FILE_SUFFIX = "_FILE";

    private final Map<String, GivenSetting> settings = new TreeMap<>();
    private final Map<String, String> givenBy = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private EnvironmentVariables() {}

    /** What an environment gives. */
    public static SettingLayer read(Map<String, String> environment) {
        EnvironmentVariables variables = new EnvironmentVariables();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(EnvironmentNames.PREFIX)) {
                variables.add(name, value);
            }
        });
        return variables.layer();
    }

    private SettingLayer layer() {
        if (!links.isEmpty()) {
            warnings.add("skipped what Kubernetes says about services called kafka-rest: " + String.join(", ", links));
        }
        return new SettingLayer(settings, problems, warnings);
    }

    private void add(String name, String value) {
        if (ServiceLinks.isOne(name, value)) {
            links.add(name);
            return;
        }
        Optional<String> key = EnvironmentNames.key(name);
        if (key.isEmpty()) {
            warnings.add(name + ": skipped, since this can be the name of no key or of several");
        } else if (fileKey(name).isPresent() && !FileKeys.has(key.get())) {
            addFile(fileKey(name).get(), name, value);
        } else {
            put(key.get(), name, new GivenSetting(value, "environment " + name));
        }
    }

    private static Optional<String> fileKey(String name) {
        return name.endsWith(FILE_SUFFIX)
                ? EnvironmentNames.key(name.substring(0, name.length() - FILE_SUFFIX.length()))
                : Optional.empty();
    }

    private void addFile(String key, String name, String file) {
        try {
            String text = Files.readString(Path.of(file.trim())).replaceFirst("\\R\\z", "");
            put(key, name, new GivenSetting(text, "file " + file.trim() + ", environment " + name));
        } catch (IOException | InvalidPathException e) {
            problems.add("%s: the file %s cannot be read".formatted(name, file.trim()));
        }
    }

    private void put(String key, String name, GivenSetting setting) {
        String other = givenBy.putIfAbsent(key, name);
        if (other == null) {
            settings.put(key, setting);
        } else {
            problems.add("%s: given by %s and by %s".formatted(key, other, name));
        }
    }
}
