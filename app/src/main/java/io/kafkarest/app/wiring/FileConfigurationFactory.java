package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.kafkarest.app.wiring.settings.SettingLayer;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads a {@code kafka-rest.properties}, whose keys are the {@code proxy} section of a YAML file, and lays the environment upon
 * it. Anything else is left to Dropwizard's factory, which is made only then: it looks through every class that a configuration
 * may have, and that is a fifth of a start.
 */
final class FileConfigurationFactory implements ConfigurationFactory<ProxyConfiguration> {

    private final Supplier<ConfigurationFactory<ProxyConfiguration>> yaml;
    private final SettingLayer environment;

    FileConfigurationFactory(Supplier<ConfigurationFactory<ProxyConfiguration>> yaml, SettingLayer environment) {
        this.yaml = yaml;
        this.environment = environment;
    }

    @Override
    public ProxyConfiguration build(ConfigurationSourceProvider provider, String path)
            throws IOException, ConfigurationException {
        ProxyConfiguration configuration = path.toLowerCase(Locale.ROOT).endsWith(".properties")
                ? ProxyConfiguration.of(read(Path.of(path)))
                : yaml.get().build(substituting(provider), path);
        return configuration.from("file " + path, environment);
    }

    /** No file: what the environment does not say has its default. */
    @Override
    public ProxyConfiguration build() {
        return ProxyConfiguration.of(Map.of()).from("no file", environment);
    }

    private static ConfigurationSourceProvider substituting(ConfigurationSourceProvider provider) {
        return new SubstitutingSourceProvider(provider, new EnvironmentVariableSubstitutor(false));
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
