package io.kafkarest.app.wiring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dropwizard's configuration with a {@code proxy} section, whose keys are those of {@code kafka-rest.properties}; in YAML
 * they may be nested at the dots. Unless the file has {@code server} and {@code logging} sections of its own, these follow
 * from the settings, too.
 */
public final class ProxyConfiguration extends Configuration {

    private Map<String, Object> proxy = Map.of();
    private @Nullable ServerFactory server;
    private @Nullable LoggingFactory logging;

    /** Called by Jackson. */
    @JsonProperty("proxy")
    public void setProxy(Map<String, Object> section) {
        this.proxy = new TreeMap<>(section);
    }

    @Override
    public void setServerFactory(ServerFactory factory) {
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
        this.logging = factory;
    }

    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        if (logging == null) {
            logging = ProxyLogging.from(settings());
        }
        return logging;
    }

    /** The settings of the proxy, flat; fails with every problem that they have. */
    Settings settings() {
        Map<String, String> flat = new TreeMap<>();
        flatten("", proxy, flat);
        Settings settings = new Settings(flat);
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(String.join("; ", problems));
        }
        return settings;
    }

    private static void flatten(String prefix, Map<?, ?> section, Map<String, String> target) {
        section.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, target);
            } else if (value instanceof Iterable<?> list) {
                target.put(name, join(list));
            } else {
                target.put(name, value == null ? "" : value.toString());
            }
        });
    }

    private static String join(Iterable<?> list) {
        StringBuilder joined = new StringBuilder();
        list.forEach(each -> joined.append(joined.isEmpty() ? "" : ",").append(each));
        return joined.toString();
    }
}
