package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What operators reach, and how a proxy stops. */
public final class OperationsKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Addresses for operators. */
    public static final SettingKey<List<URI>> MANAGEMENT_LISTENERS = KEYS.urls(
            "management.listeners",
            "",
            "Where probes, metrics and levels of loggers are to be had without credentials.");

    /** Time to be forgotten by load balancers. */
    public static final SettingKey<Duration> SHUTDOWN_DRAIN = KEYS.millis(
            "shutdown.drain.ms", "5000", "How long the proxy goes on serving after a stop, while /readyz is 503.");

    private OperationsKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
