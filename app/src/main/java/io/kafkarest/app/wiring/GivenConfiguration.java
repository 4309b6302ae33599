package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;

/** The configuration of a proxy in somebody else's process, whatever its command line names. */
record GivenConfiguration(ProxyConfiguration configuration) implements ConfigurationFactory<ProxyConfiguration> {

    @Override
    public ProxyConfiguration build(ConfigurationSourceProvider provider, String path) {
        return configuration;
    }

    @Override
    public ProxyConfiguration build() {
        return configuration;
    }
}
