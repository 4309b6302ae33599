package io.kafkarest.app.wiring.settings;

import io.kafkarest.adapters.http.config.EndpointListsConfig;
import java.util.List;

/** Which parts of the API are served, and how its versions behave. */
public final class ApiKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** Version 2. */
    public static final SettingKey<Boolean> API_V2 = KEYS.flag("api.v2.enable", "true", "Whether API v2 is served.");

    /** The endpoints that there are. */
    public static final SettingKey<List<String>> ALLOWED_ENDPOINTS = KEYS.parsed(
            "api.endpoints.allowlist",
            "list",
            "",
            ApiKeys::endpoints,
            "The only endpoints that are served; empty: all.");

    /** The endpoints that there are not. */
    public static final SettingKey<List<String>> BLOCKED_ENDPOINTS =
            KEYS.parsed("api.endpoints.blocklist", "list", "", ApiKeys::endpoints, "Endpoints that are not served.");

    static {
        NOT_YET.flag("api.v3.enable", "true", "Whether API v3 is served.");
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

    private static List<String> endpoints(String text) {
        return EndpointListsConfig.requireNames(SettingType.list(text));
    }

    static KeyGroup group() {
        return KEYS;
    }
}
