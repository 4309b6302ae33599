package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.util.List;

/** The brokers and the Schema Registry; what their clients are told beside is in {@link ClientSettings}. */
public final class BackendKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** The brokers. */
    public static final SettingKey<String> BOOTSTRAP_SERVERS =
            KEYS.text("bootstrap.servers", "", "The brokers, host:port, comma-separated; must be set.");

    /** The registry. */
    public static final SettingKey<List<URI>> SCHEMA_REGISTRY_URL = KEYS.urls(
            "schema.registry.url",
            "http://localhost:8081",
            "The Schema Registry: a comma-separated list of URLs; empty means that there is none.");

    static {
        KEYS.ignoredBecause("it has no effect in the reference either")
                .millis("client.init.timeout.ms", "60000", "Nothing.");
        KEYS.ignoredBecause("it has no effect in the reference either").millis("client.timeout.ms", "500", "Nothing.");
    }

    private BackendKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
