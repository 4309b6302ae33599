package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.kafkarest.app.wiring.settings.SettingLayer;
import java.io.IOException;

/** Lays the environment upon what a file says, and tells the two apart. */
final class LayeredConfigurationFactory implements ConfigurationFactory<ProxyConfiguration> {

    private final ConfigurationFactory<ProxyConfiguration> files;
    private final SettingLayer environment;

    LayeredConfigurationFactory(ConfigurationFactory<ProxyConfiguration> files, SettingLayer environment) {
        this.files = files;
        this.environment = environment;
    }

    @Override
    public ProxyConfiguration build(ConfigurationSourceProvider provider, String path)
            throws IOException, ConfigurationException {
        return files.build(provider, path).from("file " + path, environment);
    }

    @Override
    public ProxyConfiguration build() throws IOException, ConfigurationException {
        return files.build().from("no file", environment);
    }
}
