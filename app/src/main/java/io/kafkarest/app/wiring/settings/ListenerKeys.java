package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the proxy listens, what its answers call it, and its connections and threads. */
public final class ListenerKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Addresses to listen at. */
    public static final SettingKey<List<ListenerAddress>> LISTENERS = KEYS.listeners(
            "listeners",
            "http://0.0.0.0:8082",
            "Where the proxy listens: http://host:port, https://host:port or NAME://host:port, comma-separated.");

    /** Names of addresses. */
    public static final SettingKey<List<String>> PROTOCOL_MAP =
            KEYS.texts("listener.protocol.map", "", "What the names of listeners stand for: NAME:http,OTHER:https.");

    /** HTTP/2. */
    public static final SettingKey<Boolean> HTTP2 = KEYS.flag("http2.enabled", "true", "Whether HTTP/2 is spoken.");

    /** Connections of the process. */
    public static final SettingKey<Integer> SERVER_CONNECTION_LIMIT =
            KEYS.integer("server.connection.limit", "0", 0, Integer.MAX_VALUE, "Connections at most; 0: no limit.");

    /** Connections of a listener. */
    public static final SettingKey<Integer> CONNECTOR_CONNECTION_LIMIT = KEYS.integer(
            "connector.connection.limit", "0", 0, Integer.MAX_VALUE, "The same for each listener; 0: no limit.");

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

    /** Trusted senders of them. */
    public static final SettingKey<List<String>> FORWARDED_TRUSTED = KEYS.parsed(
            "network.forwarded.trusted.addresses",
            "list",
            "",
            SettingType::addresses,
            "Whose headers are believed then: addresses or CIDR ranges; empty: everybody's.");

    /** PROXY protocol. */
    public static final SettingKey<Boolean> PROXY_PROTOCOL =
            KEYS.flag("proxy.protocol.enabled", "false", "Whether HAProxy's PROXY protocol is understood.");

    /** Trusted speakers of it. */
    public static final SettingKey<List<String>> PROXY_PROTOCOL_TRUSTED = KEYS.parsed(
            "proxy.protocol.accepted.ip.range",
            "string",
            "",
            SettingType::addresses,
            "Who may speak it: a CIDR range; empty: everybody.");

    /** Bandwidth. */
    public static final SettingKey<Boolean> TRAFFIC_LIMIT = KEYS.flag(
            "network.traffic.rate.limit.enable", "false", "Whether there is a limit to how fast bodies are read.");

    /** How much of it. */
    public static final SettingKey<Integer> TRAFFIC_LIMIT_BYTES = KEYS.integer(
            "network.traffic.rate.limit.bytes.per.sec", "20971520", 1, Integer.MAX_VALUE, "Bytes of all per second.");

    static {
        KEYS.oneOf(
                "network.traffic.rate.limit.backend",
                "guava",
                List.of("GUAVA", "RESILIENCE4J"),
                "guava or resilience4j, which makes no difference.");
        KEYS.text("listener.name.<name>.<key>", "", "Any key of listeners or TLS for the one listener of this name.");
        KEYS.ignoredBecause(
                        "a full queue would cut connections off; server.connection.limit keeps the load out at the door")
                .integer(
                        "request.queue.capacity",
                        "2147483647",
                        1,
                        Integer.MAX_VALUE,
                        "Tasks that wait for a thread at most.");
        KEYS.ignoredBecause("that queue grows as it needs to")
                .integer("request.queue.capacity.init", "128", 1, Integer.MAX_VALUE, "First size of that queue.");
        KEYS.ignoredBecause("that queue grows as it needs to")
                .integer("request.queue.capacity.growby", "64", 1, Integer.MAX_VALUE, "How that queue grows.");
    }

    private ListenerKeys() {}

    /** The names of keys that {@code listener.name.NAME.} may stand before. */
    static Set<String> ofOneListener() {
        return Stream.concat(
                        TlsKeys.group().keys().stream()
                                .filter(each -> each.fate().isHonoured()),
                        Stream.of(
                                IDLE_TIMEOUT,
                                HTTP2,
                                CONNECTOR_CONNECTION_LIMIT,
                                FORWARDED,
                                FORWARDED_TRUSTED,
                                PROXY_PROTOCOL,
                                PROXY_PROTOCOL_TRUSTED,
                                HttpKeys.MAX_REQUEST_HEADER_SIZE,
                                HttpKeys.MAX_RESPONSE_HEADER_SIZE))
                .map(SettingKey::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    static KeyGroup group() {
        return KEYS;
    }
}
