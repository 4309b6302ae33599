package io.kafkarest.app.wiring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dropwizard's configuration with a {@code proxy} section, whose keys are those of {@code kafka-rest.properties}. In YAML
 * they may be nested at the dots.
 */
public final class ProxyConfiguration extends Configuration {

    private Map<String, Object> proxy = Map.of();

    /** Called by Jackson. */
    @JsonProperty("proxy")
    public void setProxy(Map<String, Object> section) {
        this.proxy = new TreeMap<>(section);
    }

    /** The settings of the proxy, flat. */
    Settings settings() {
        Map<String, String> flat = new TreeMap<>();
        flatten("", proxy, flat);
        return new Settings(flat);
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
