package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.kafkarest.app.wiring.settings.SettingLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lays the environment upon what a file says, and tells the two apart. */
final class LayeredConfigurationFactory implements ConfigurationFactory<ProxyConfiguration> {

    private final ConfigurationFactory<ProxyConfiguration> files;
    private final String kind;
    private final SettingLayer environment;

    /** The kind says what paths are paths of; it stands before them where sources are told. */
    LayeredConfigurationFactory(ConfigurationFactory<ProxyConfiguration> files, String kind, SettingLayer environment) {
        this.files = files;
        this.kind = kind;
        this.environment = environment;
    }

    @Override
    public ProxyConfiguration build(ConfigurationSourceProvider provider, String path)
            throws IOException, ConfigurationException {
        return files.build(provider, path).from(kind + path, environment);
    }

    /** An empty file: without one, Dropwizard writes the defaults out and reads them again, which ours cannot. */
    @Override
    public ProxyConfiguration build() throws IOException, ConfigurationException {
        ConfigurationSourceProvider empty = path -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        return files.build(empty, "no file").from("no file", environment);
    }
}
