package io.kafkarest.app.wiring.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings of Kafka's and the registry's clients as the prefixes of the configuration give them. Of Kafka's clients each
 * takes {@code bootstrap.servers} and what is said of metrics, then {@code client.*}, then what has its own prefix; later
 * ones win.
 */
public final class ClientSettings {

    static final String REGISTRY_PREFIX = "schema.registry.";
    static final List<String> REGISTRY_SHARES = List.of("client.", "producer.", "consumer.");

    private static final String JMX_REPORTER = "org.apache.kafka.common.metrics.JmxReporter";
    private static final String AUTO_REGISTER = "auto.register.schemas";
    private static final String REGISTRY_TLS_PREFIX = REGISTRY_PREFIX + "ssl.";

    /** The registry's client may take user and password out of it. */
    private static final String JAAS = "sasl.jaas.config";

    private final Settings settings;

    /** The settings of clients among these. */
    public ClientSettings(Settings settings) {
        this.settings = settings;
    }

    /** What the producers are told. */
    public Map<String, String> producer() {
        return of(KafkaClientKind.PRODUCER);
    }

    /** What the consumers of instances are told. */
    public Map<String, String> consumer() {
        return of(KafkaClientKind.CONSUMER);
    }

    /** What the admin client is told. */
    public Map<String, String> admin() {
        return of(KafkaClientKind.ADMIN);
    }

    /**
     * What the registry's client is told, by the names that the reference's has: {@code schema.registry.url}, which may be
     * empty, settings of TLS as {@code schema.registry.ssl.*}, all others without a prefix. It takes {@code
     * schema.registry.*}, then {@code client.*}, {@code producer.*} and {@code consumer.*}; later ones win, and what such a
     * client does not know is left out. Schemas are neither registered nor chosen by it of its own accord.
     */
    public Map<String, String> schemaRegistry() {
        Map<String, String> merged = new TreeMap<>();
        merged.put(BackendKeys.SCHEMA_REGISTRY_URL.name(), settings.text(BackendKeys.SCHEMA_REGISTRY_URL));
        merged.putAll(settings.withPrefix(REGISTRY_PREFIX));
        settings.withPrefix(REGISTRY_TLS_PREFIX).forEach((name, text) -> merged.put(REGISTRY_TLS_PREFIX + name, text));
        REGISTRY_SHARES.forEach(prefix -> merged.putAll(settings.withPrefix(prefix)));
        merged.keySet().removeIf(name -> !isKnownToRegistry(name));
        merged.put(AUTO_REGISTER, "false");
        merged.put("use.latest.version", "false");
        return merged;
    }

    /** Whether schemas are registered that somebody gave as text, as the operator said it; unless he did, they are. */
    public boolean registersSchemas() {
        Map<String, String> merged = new TreeMap<>(settings.withPrefix(REGISTRY_PREFIX));
        REGISTRY_SHARES.forEach(prefix -> merged.putAll(settings.withPrefix(prefix)));
        return Boolean.parseBoolean(merged.getOrDefault(AUTO_REGISTER, "true"));
    }

    /** Who gets the setting that has this key, told in words; none, if it is settled by the proxy or a later one wins. */
    Set<String> recipients(String key) {
        Set<String> recipients = new LinkedHashSet<>();
        for (KafkaClientKind kind : KafkaClientKind.values()) {
            String name = nameFor(kind, key);
            if (!name.isEmpty() && !kind.isSettledByProxy(name) && key.equals(winner(kind.prefixes(), name))) {
                recipients.add(kind.told());
            }
        }
        if (isHonouredByRegistry(key)) {
            recipients.add("the client of the Schema Registry");
        }
        return recipients;
    }

    static boolean isKnownToRegistry(String name) {
        return name.equals(BackendKeys.SCHEMA_REGISTRY_URL.name())
                || name.startsWith(REGISTRY_TLS_PREFIX)
                || name.equals(JAAS)
                || SchemaRegistryKeys.find(name).isPresent();
    }

    private boolean isHonouredByRegistry(String key) {
        return REGISTRY_SHARES.stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .anyMatch(name -> isKnownToRegistry(name)
                        && KeyCatalogue.find(name.startsWith(REGISTRY_PREFIX) ? name : REGISTRY_PREFIX + name)
                                .filter(known -> known.fate().isHonoured())
                                .isPresent()
                        && key.equals(winner(REGISTRY_SHARES, name)));
    }

    private static String nameFor(KafkaClientKind kind, String key) {
        return kind.prefixes().stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private String winner(List<String> prefixes, String name) {
        return prefixes.stream()
                .map(prefix -> prefix + name)
                .filter(key -> settings.isGiven(key) && !KeyCatalogue.has(key))
                .reduce("", (earlier, later) -> later);
    }

    private Map<String, String> of(KafkaClientKind kind) {
        Map<String, String> merged = new TreeMap<>();
        merged.put("bootstrap.servers", brokers());
        merged.putAll(metrics(kind));
        for (String prefix : kind.prefixes()) {
            settings.withPrefix(prefix).forEach((name, text) -> {
                // The reference hands its own keys on, too, and Kafka complains of each in the log.
                if (!KeyCatalogue.has(prefix + name)) {
                    merged.put(name, text);
                }
            });
        }
        return merged;
    }

    /** What the reference knows by names of its own and hands on; nothing of it that is not given. */
    private Map<String, String> metrics(KafkaClientKind kind) {
        Map<String, String> metrics = new TreeMap<>();
        for (SettingKey<?> each : List.of(ObservabilityKeys.METRICS_SAMPLES, ObservabilityKeys.METRICS_WINDOW)) {
            if (settings.has(each)) {
                metrics.put(each.name(), settings.text(each));
            }
        }
        settings.withPrefix(ObservabilityKeys.CONTEXT_PREFIX)
                .forEach((label, text) -> metrics.put(ObservabilityKeys.CONTEXT_PREFIX + label, text));
        if (settings.has(ObservabilityKeys.METRIC_REPORTERS)) {
            metrics.put(ObservabilityKeys.METRIC_REPORTERS.name(), String.join(",", reporters(kind)));
        }
        return metrics;
    }

    /** Kafka's own reporter to JMX, which goes once another is named, stays with those clients that have it. */
    private Set<String> reporters(KafkaClientKind kind) {
        Set<String> reporters = new LinkedHashSet<>();
        if (kind.isInJmx()) {
            reporters.add(JMX_REPORTER);
        }
        reporters.addAll(settings.get(ObservabilityKeys.METRIC_REPORTERS));
        return reporters;
    }

    /** Kafka takes {@code PLAINTEXT://host:port} only in listener settings; the reference takes it here, too. */
    private String brokers() {
        return settings.get(BackendKeys.BOOTSTRAP_SERVERS).replaceAll("[A-Za-z0-9_]+://", "");
    }
}
