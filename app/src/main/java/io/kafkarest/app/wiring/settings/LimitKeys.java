package io.kafkarest.app.wiring.settings;

import io.kafkarest.adapters.http.config.RateLimitConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How much callers may ask for. */
public final class LimitKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();
    private static final int MOST = Integer.MAX_VALUE;

    /** Rate limit. */
    public static final SettingKey<Boolean> RATE_LIMIT =
            KEYS.flag("rate.limit.enable", "false", "Whether requests are limited.");

    /** Its way of counting. */
    public static final SettingKey<String> RATE_LIMIT_BACKEND = KEYS.oneOf(
            "rate.limit.backend",
            "guava",
            List.of("GUAVA", "RESILIENCE4J"),
            "How they are counted: guava or resilience4j.");

    /** Permits. */
    public static final SettingKey<Integer> RATE_LIMIT_PERMITS =
            KEYS.integer("rate.limit.permits.per.sec", "50", 1, MOST, "Permits per second.");

    /** Patience. */
    public static final SettingKey<Duration> RATE_LIMIT_TIMEOUT =
            KEYS.millis("rate.limit.timeout.ms", "0", "How long a request waits for its permits, else 429.");

    /** Cost. */
    public static final SettingKey<Integer> RATE_LIMIT_DEFAULT_COST =
            KEYS.integer("rate.limit.default.cost", "1", 0, MOST, "Permits that a request takes; 0: no limit.");

    /** Costs. */
    public static final SettingKey<Map<String, Integer>> RATE_LIMIT_COSTS = KEYS.parsed(
            "rate.limit.costs",
            "string",
            "",
            text -> RateLimitConfig.parseCosts(SettingType.list(text)),
            "The same by endpoint: endpoint=cost, comma-separated.");

    /** DoS filter. */
    public static final SettingKey<Boolean> DOS =
            KEYS.flag("dos.filter.enabled", "false", "Whether requests are limited, of all and of each address.");

    /** Requests of all. */
    public static final SettingKey<Integer> DOS_REQUESTS =
            KEYS.integer("dos.filter.max.requests.per.sec", "25", 1, MOST, "Requests per second of all together.");

    /** Requests of one. */
    public static final SettingKey<Integer> DOS_REQUESTS_PER_ADDRESS =
            KEYS.integer("dos.filter.max.requests.per.connection.per.sec", "25", 1, MOST, "Requests of an address.");

    /** Delay. */
    public static final SettingKey<Long> DOS_DELAY = KEYS.parsed(
            "dos.filter.delay.ms",
            "long",
            "100",
            LimitKeys::delay,
            "How long one too many waits; -1: not at all, it is 429.");

    /** Places for delayed ones. */
    public static final SettingKey<Integer> DOS_THROTTLED =
            KEYS.integer("dos.filter.throttled.requests", "5", 0, MOST, "How many may wait.");

    /** Patience for a place. */
    public static final SettingKey<Duration> DOS_MAX_WAIT =
            KEYS.millis("dos.filter.max.wait.ms", "50", "How long a request waits for a place among them.");

    /** Patience without one. */
    public static final SettingKey<Duration> DOS_THROTTLE =
            KEYS.millis("dos.filter.throttle.ms", "30000", "How long it waits there.");

    /** Time of a request. */
    public static final SettingKey<Duration> DOS_MAX_REQUEST =
            KEYS.millis("dos.filter.max.requests.ms", "30000", "How long a request may last, else 503.");

    /** Memory. */
    public static final SettingKey<Duration> DOS_IDLE_TRACKER =
            KEYS.millis("dos.filter.max.idle.tracker.ms", "30000", "How long an address is remembered.");

    /** Telling. */
    public static final SettingKey<Boolean> DOS_HEADERS =
            KEYS.flag("dos.filter.insert.headers", "true", "Whether answers say what was done, in DoSFilter.");

    /** Exceptions. */
    public static final SettingKey<List<String>> DOS_WITHOUT_LIMIT =
            KEYS.parsed("dos.filter.ip.whitelist", "list", "", SettingType::addresses, "Addresses without a limit.");

    static {
        NOT_YET.integer("rate.limit.per.cluster.permits.per.sec", "50", 1, MOST, "Permits for each cluster of v3.");
        NOT_YET.millis("rate.limit.per.cluster.cache.expiry.ms", "3600000", "How long a cluster is remembered.");
        NOT_YET.flag("api.v3.produce.rate.limit.enabled", "false", "Whether writing through v3 is limited.");
        NOT_YET.integer(
                "api.v3.produce.rate.limit.max.requests.per.sec", "10000", 1, MOST, "Requests for each cluster.");
        NOT_YET.integer("api.v3.produce.rate.limit.max.requests.global.per.sec", "10000", 1, MOST, "Requests.");
        NOT_YET.integer("api.v3.produce.rate.limit.max.bytes.per.sec", "10000000", 1, MOST, "Bytes for each cluster.");
        NOT_YET.integer("api.v3.produce.rate.limit.max.bytes.global.per.sec", "10000000", 1, MOST, "Bytes.");
        NOT_YET.millis("api.v3.produce.rate.limit.cache.expiry.ms", "3600000", "How long a cluster is remembered.");
        dosFilter();
    }

    private LimitKeys() {}

    static KeyGroup group() {
        return KEYS;
    }

    private static long delay(String text) {
        long delay = Long.parseLong(text);
        if (delay < -1) {
            throw new IllegalArgumentException("%d is less than -1".formatted(delay));
        }
        return delay;
    }

    private static void dosFilter() {
        KEYS.ignoredBecause("no filter is managed through JMX")
                .flag("dos.filter.managed.attr", "false", "Whether the filter is managed through JMX.");
        KEYS.ignoredBecause("there are no tenants of a cloud")
                .flag("dos.filter.tenant.enabled", "false", "Whether a tenant of Confluent's cloud is limited.");
        KEYS.ignoredBecause("there are no tenants of a cloud")
                .integer("dos.filter.tenant.max.requests.per.sec", "25", 1, MOST, "Requests of a tenant.");
        KEYS.ignoredBecause("there are no tenants of a cloud")
                .flag("dos.filter.tenant.dry.run.enabled", "false", "Whether they are counted only.");
    }
}
