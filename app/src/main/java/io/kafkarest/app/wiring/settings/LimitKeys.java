package io.kafkarest.app.wiring.settings;

/** How much callers may ask for. */
public final class LimitKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();
    private static final int MOST = Integer.MAX_VALUE;

    static {
        NOT_YET.flag("rate.limit.enable", "false", "Whether requests are limited.");
        NOT_YET.text("rate.limit.backend", "guava", "How they are counted: guava or resilience4j.");
        NOT_YET.integer("rate.limit.permits.per.sec", "50", 1, MOST, "Permits per second.");
        NOT_YET.millis("rate.limit.timeout.ms", "0", "How long a request waits for its permits, else 429.");
        NOT_YET.integer("rate.limit.default.cost", "1", 0, MOST, "Permits that a request takes; 0: no limit.");
        NOT_YET.text("rate.limit.costs", "", "The same by endpoint: endpoint=cost, comma-separated.");
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

    private static void dosFilter() {
        NOT_YET.flag("dos.filter.enabled", "false", "Whether requests are limited, of all and of each address.");
        NOT_YET.integer("dos.filter.max.requests.per.sec", "25", 1, MOST, "Requests per second of all together.");
        NOT_YET.integer("dos.filter.max.requests.per.connection.per.sec", "25", 1, MOST, "Requests of an address.");
        NOT_YET.number("dos.filter.delay.ms", "100", "How long one too many waits; -1: not at all, it is 429.");
        NOT_YET.integer("dos.filter.throttled.requests", "5", 0, MOST, "How many may wait.");
        NOT_YET.millis("dos.filter.max.wait.ms", "50", "How long a request waits for a place among them.");
        NOT_YET.millis("dos.filter.throttle.ms", "30000", "How long it waits there.");
        NOT_YET.millis("dos.filter.max.requests.ms", "30000", "How long a request may last, else 503.");
        NOT_YET.millis("dos.filter.max.idle.tracker.ms", "30000", "How long an address is remembered.");
        NOT_YET.flag("dos.filter.insert.headers", "true", "Whether answers say what was done, in DoSFilter.");
        NOT_YET.texts("dos.filter.ip.whitelist", "", "Addresses without a limit.");
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
