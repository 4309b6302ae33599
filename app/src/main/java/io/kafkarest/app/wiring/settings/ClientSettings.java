package io.kafkarest.app.wiring.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of Kafka's clients as the prefixes of the configuration give them: {@code bootstrap.servers}, then {@code
 * client.*}, then the client's own prefix; later ones win.
 */
public final class ClientSettings {

    private final Settings settings;

    /** The settings of clients among these. */
    public ClientSettings(Settings settings) {
        this.settings = settings;
    }

    /** What the producers are told. */
    public Map<String, String> producer() {
        return of("producer.");
    }

    /** What the consumers of instances are told. */
    public Map<String, String> consumer() {
        return of("consumer.");
    }

    /** What the admin client is told. */
    public Map<String, String> admin() {
        return of("admin.");
    }

    /** What the client of the Schema Registry, and what converts by its schemas, are told; the last prefix wins. */
    public Map<String, String> schemaRegistry() {
        Map<String, String> merged = new TreeMap<>(settings.withPrefix("schema.registry."));
        merged.putAll(settings.withPrefix("client."));
        merged.putAll(settings.withPrefix("producer."));
        merged.putAll(settings.withPrefix("consumer."));
        return merged;
    }

    private Map<String, String> of(String prefix) {
        Map<String, String> merged = new TreeMap<>();
        merged.put("bootstrap.servers", brokers());
        merged.putAll(settings.withPrefix("client."));
        merged.putAll(settings.withPrefix(prefix));
        return merged;
    }

    /** Kafka takes {@code PLAINTEXT://host:port} only in listener settings; the reference takes it here, too. */
    private String brokers() {
        return settings.get(BackendKeys.BOOTSTRAP_SERVERS).replaceAll("[A-Za-z0-9_]+://", "");
    }
}
