package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the proxy listens, what its answers call it, and its connections and threads. */
public final class ListenerKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** Addresses to listen at. */
    public static final SettingKey<List<URI>> LISTENERS = KEYS.listeners(
            "listeners", "http://0.0.0.0:8082", "Where the proxy listens: a comma-separated list of http:// URLs.");

    /** Addresses to name. */
    public static final SettingKey<List<URI>> ADVERTISED_LISTENERS =
            KEYS.urls("advertised.listeners", "", "URLs that answers name instead of the Host header, by scheme.");

    /** Host to name. */
    public static final SettingKey<String> HOST_NAME =
            KEYS.text("host.name", "", "Deprecated: the host that answers name if advertised.listeners has none.");

    /** Port to name. */
    public static final SettingKey<Integer> PORT =
            KEYS.integer("port", "8082", 0, 65_535, "Deprecated: the port that goes with host.name.");

    /** Idle connections. */
    public static final SettingKey<Duration> IDLE_TIMEOUT =
            KEYS.millis("idle.timeout.ms", "30000", "How long a connection may be silent.");

    /** Drain time. */
    public static final SettingKey<Duration> SHUTDOWN_GRACEFUL =
            KEYS.millis("shutdown.graceful.ms", "5000", "How long requests in flight may last after a stop.");

    /** Least threads. */
    public static final SettingKey<Integer> THREAD_POOL_MIN =
            KEYS.integer("thread.pool.min", "8", 1, 10_000, "HTTP threads that are always there.");

    /** Most threads. */
    public static final SettingKey<Integer> THREAD_POOL_MAX =
            KEYS.integer("thread.pool.max", "200", 4, 10_000, "HTTP threads at most.");

    /** Trust in forwarding headers. */
    public static final SettingKey<Boolean> FORWARDED = KEYS.flag(
            "network.forwarded.request.customizer.enable",
            "false",
            "Whether Forwarded and X-Forwarded-* headers are believed.");

    static {
        NOT_YET.texts("listener.protocol.map", "", "What the names of listeners stand for: NAME:http,OTHER:https.");
        NOT_YET.text("listener.name.<name>.<key>", "", "Any key of HTTP or TLS for the one listener of this name.");
        NOT_YET.flag("http2.enabled", "true", "Whether HTTP/2 is spoken.");
        NOT_YET.integer("request.queue.capacity", "2147483647", 1, Integer.MAX_VALUE, "Waiting requests at most.");
        NOT_YET.integer("request.queue.capacity.init", "128", 1, Integer.MAX_VALUE, "First size of that queue.");
        NOT_YET.integer("request.queue.capacity.growby", "64", 1, Integer.MAX_VALUE, "How that queue grows.");
        NOT_YET.integer("server.connection.limit", "0", 0, Integer.MAX_VALUE, "Connections at most; 0: no limit.");
        NOT_YET.integer(
                "connector.connection.limit", "0", 0, Integer.MAX_VALUE, "The same for each listener; 0: no limit.");
        NOT_YET.flag("network.traffic.rate.limit.enable", "false", "Whether bandwidth is limited.");
        NOT_YET.text("network.traffic.rate.limit.backend", "guava", "What limits it.");
        NOT_YET.integer(
                "network.traffic.rate.limit.bytes.per.sec", "20971520", 1, Integer.MAX_VALUE, "Bytes per second.");
        NOT_YET.flag("proxy.protocol.enabled", "false", "Whether HAProxy's PROXY protocol is understood.");
        NOT_YET.text("proxy.protocol.accepted.ip.range", "", "Who may speak it, as a CIDR range.");
    }

    private ListenerKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
