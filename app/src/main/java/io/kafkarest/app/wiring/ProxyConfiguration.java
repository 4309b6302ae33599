package io.kafkarest.app.wiring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.logging.common.ExternalLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.kafkarest.app.wiring.logging.ProxyLogging;
import io.kafkarest.app.wiring.settings.GivenSetting;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.ObservabilityKeys;
import io.kafkarest.app.wiring.settings.SettingLayer;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Dropwizard's configuration with a {@code proxy} section, whose keys are those of {@code kafka-rest.properties}; in YAML
 * they may be nested at the dots. Unless the file has {@code server} and {@code logging} sections of its own, these follow
 * from the settings, too.
 */
public final class ProxyConfiguration extends Configuration {

    private static final String OWN_SECTION = "the file's own section '%s' takes the place of %s";

    private Map<String, Object> proxy = Map.of();
    private String source = "memory";
    private SettingLayer upon = SettingLayer.of(Map.of(), "");
    private boolean hasOwnServer;
    private boolean hasOwnLogging;
    private @Nullable ServerFactory server;
    private @Nullable LoggingFactory logging;

    /** A configuration that has these settings, and no sections but its own. */
    static ProxyConfiguration of(Map<String, String> settings) {
        ProxyConfiguration configuration = new ProxyConfiguration();
        configuration.proxy = new TreeMap<>(settings);
        return configuration;
    }

    /** The same for a proxy in somebody else's process: that one decides what is logged, and where. */
    static ProxyConfiguration embedded(Map<String, String> settings) {
        ProxyConfiguration configuration = of(settings);
        configuration.setLoggingFactory(new ExternalLoggingFactory());
        return configuration;
    }

    /** Called by Jackson. */
    @JsonProperty("proxy")
    public void setProxy(Map<String, Object> section) {
        this.proxy = new TreeMap<>(section);
    }

    @Override
    public void setServerFactory(ServerFactory factory) {
        this.hasOwnServer = true;
        this.server = factory;
    }

    @Override
    public ServerFactory getServerFactory() {
        if (server == null) {
            server = new ProxyServerFactory(settings());
        }
        return server;
    }

    @Override
    public synchronized void setLoggingFactory(LoggingFactory factory) {
        this.hasOwnLogging = !(factory instanceof ExternalLoggingFactory);
        this.logging = factory;
    }

    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        if (logging == null) {
            logging = ProxyLogging.from(settings());
        }
        return logging;
    }

    /** This configuration, as it was found in a source, with another layer of settings upon it. */
    ProxyConfiguration from(String name, SettingLayer layer) {
        this.source = name;
        this.upon = layer;
        return this;
    }

    /** The settings of the proxy; fails with every problem that they have. */
    Settings settings() {
        Settings settings = uncheckedSettings();
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(String.join("; ", problems));
        }
        return settings;
    }

    /** The settings of the proxy, right or wrong. */
    Settings uncheckedSettings() {
        Map<String, GivenSetting> flat = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        flatten("", proxy, (name, text) -> {
            if (flat.put(name, new GivenSetting(text, source)) != null) {
                problems.add(name + ": given twice, with its dots nested and not");
            }
        });
        SettingLayer layer = new SettingLayer(flat, problems, List.of()).under(upon);
        if (hasOwnServer) {
            layer = layer.warning(OWN_SECTION.formatted("server", "listeners and all other keys of the HTTP server"));
        }
        if (hasOwnLogging) {
            layer = layer.warning(OWN_SECTION.formatted("logging", ObservabilityKeys.LOG_LEVEL.name()));
        }
        return new Settings(layer);
    }

    private static void flatten(String prefix, Map<?, ?> section, BiConsumer<String, String> target) {
        section.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, target);
            } else if (value instanceof Iterable<?> list) {
                target.accept(name, join(list));
            } else {
                target.accept(name, value == null ? "" : value.toString());
            }
        });
    }

    private static String join(Iterable<?> list) {
        StringBuilder joined = new StringBuilder();
        list.forEach(each -> joined.append(joined.isEmpty() ? "" : ",").append(each));
        return joined.toString();
    }
}
