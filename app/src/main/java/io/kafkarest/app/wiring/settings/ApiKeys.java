package io.kafkarest.app.wiring.settings;

/** Which parts of the API are served, and how its versions behave. */
public final class ApiKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** Version 2. */
    public static final SettingKey<Boolean> API_V2 = KEYS.flag("api.v2.enable", "true", "Whether API v2 is served.");

    static {
        NOT_YET.flag("api.v3.enable", "true", "Whether API v3 is served.");
        NOT_YET.texts("api.endpoints.allowlist", "", "The only endpoints that are served; empty: all.");
        NOT_YET.texts("api.endpoints.blocklist", "", "Endpoints that are not served.");
        NOT_YET.text("confluent.resource.name.authority", "", "The authority in the resource names of API v3.");
        NOT_YET.millis("streaming.connection.max.duration.ms", "86400000", "How long one v3 stream may last.");
        NOT_YET.millis("streaming.connection.max.duration.grace.period.ms", "500", "And then be given to end.");
        NOT_YET.integer(
                "api.v3.produce.response.thread.pool.size", "", 1, 10_000, "Threads that write the answers of v3.");
        NOT_YET.integer("api.v3.produce.batch.maximum.entries", "10", 1, 50, "Entries of a v3 batch at most.");
        NOT_YET.number(
                "api.v3.produce.request.size.limit.max.bytes", "0", "Size of the largest record of a v3 stream.");

        KEYS.refusedBecause("Java extensions of the reference do not fit the proxy")
                .texts(
                        "kafka.rest.resource.extension.class",
                        "",
                        "Extensions of the REST Proxy, such as its security plugin.");
        KEYS.refusedBecause("Java extensions of the reference do not fit the proxy")
                .texts("resource.extension.classes", "", "Extensions of its HTTP layer.");
        KEYS.refusedBecause("customizers of the reference's servlet container do not fit the proxy")
                .texts("rest.servlet.initializor.classes", "", "Customizers of the servlet container.");
        KEYS.refusedBecause("customizers of the reference's servlet container do not fit the proxy")
                .texts("websocket.servlet.initializor.classes", "", "Customizers of the servlet container.");
        KEYS.ignoredBecause("it is no key of the reference either, although its sample file has it")
                .text("kafka.rest.extension.classes", "", "Nothing.");
    }

    private ApiKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
