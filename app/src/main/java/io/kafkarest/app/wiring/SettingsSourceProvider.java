package io.kafkarest.app.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Lets Dropwizard read a {@code kafka-rest.properties}: its keys become the {@code proxy} section of the tree that a YAML
 * file would have. Anything else is left to the provider for YAML.
 */
final class SettingsSourceProvider implements ConfigurationSourceProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConfigurationSourceProvider yaml;

    SettingsSourceProvider(ConfigurationSourceProvider yaml) {
        this.yaml = yaml;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return path.toLowerCase(Locale.ROOT).endsWith(".properties")
                ? tree(Map.of("proxy", read(Path.of(path))))
                : yaml.open(path);
    }

    /** The tree for a proxy in somebody else's process: that one decides what is logged, and where. */
    static InputStream embedded(Map<String, String> settings) throws IOException {
        return tree(Map.of("proxy", settings, "logging", Map.of("type", "external")));
    }

    private static InputStream tree(Map<String, ?> sections) throws IOException {
        return new ByteArrayInputStream(JSON.writeValueAsBytes(sections));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
