package io.kafkarest.app.wiring.settings;

/** Requests, answers and their headers. */
public final class HttpKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** Bound of a body. */
    public static final SettingKey<Integer> MAX_REQUEST_SIZE = KEYS.integer(
            "http.max.request.body.bytes", "104857600", 1, Integer.MAX_VALUE, "Size of the largest request body.");

    /** Bound of the header. */
    public static final SettingKey<Integer> MAX_REQUEST_HEADER_SIZE = KEYS.integer(
            "max.request.header.size", "8192", 128, 1 << 20, "Size of the largest request line with its headers.");

    /** Compressed answers. */
    public static final SettingKey<Boolean> COMPRESSION =
            KEYS.flag("compression.enable", "true", "Whether answers are compressed for clients that accept it.");

    static {
        NOT_YET.integer("max.response.header.size", "8192", 128, 1 << 20, "Size of the largest header of an answer.");
        NOT_YET.millis("request.timeout.ms", "0", "How long any request may last, else 504; 0: no limit.");
        NOT_YET.flag("request.timeout.interrupt.enable", "false", "Whether its thread is interrupted then.");
        NOT_YET.flag("jetty.legacy.uri.compliance", "false", "Whether odd URIs are let through.");
        NOT_YET.text("access.control.allow.origin", "", "Origins that may call from a browser; empty: CORS is off.");
        NOT_YET.text("access.control.allow.methods", "", "Methods that they may use.");
        NOT_YET.text("access.control.allow.headers", "", "Headers that they may send.");
        NOT_YET.text("access.control.expose.headers", "", "Headers that they may see.");
        NOT_YET.flag("reject.options.request", "false", "Whether OPTIONS is 403.");
        NOT_YET.text(
                "response.http.headers.config", "", "Headers for every answer: set|add|setDate|addDate Name: text.");
        NOT_YET.flag("nosniff.prevention.enable", "false", "Whether answers have X-Content-Type-Options.");
        NOT_YET.flag("hsts.header.enable", "false", "Whether answers over https have Strict-Transport-Security.");
        NOT_YET.flag("csrf.prevention.enable", "false", "Whether writing needs a token.");
        NOT_YET.text("csrf.prevention.token.endpoint", "/csrf", "Where it is to be had.");
        NOT_YET.integer("csrf.prevention.token.expiration.minutes", "30", 1, Integer.MAX_VALUE, "How long it is good.");
        NOT_YET.integer("csrf.prevention.token.max.entries", "10000", 1, Integer.MAX_VALUE, "How many there are.");

        KEYS.ignoredBecause("no answer ever has a stack trace; an unexpected 500 has the header X-Error-Id instead")
                .flag("debug", "false", "Stack traces in answers.");
        KEYS.ignoredBecause("no answer ever has a stack trace")
                .flag("suppress.stack.trace.response", "true", "No stack traces in the container's error pages.");
        KEYS.ignoredBecause("a 415 has the type of every other error of its API version")
                .texts(
                        "response.mediatype.preferred",
                        "application/json,application/vnd.kafka.v2+json",
                        "The type of the body of a 415.");
        KEYS.ignoredBecause("a 415 has the type of every other error of its API version")
                .text("response.mediatype.default", "application/json", "The same.");
        KEYS.ignoredBecause("there are no web sockets, in the reference neither")
                .text("websocket.path.prefix", "/ws", "Nothing.");
    }

    private HttpKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
