package io.kafkarest.app.wiring.settings;

import io.kafkarest.adapters.http.config.AnswerHeadersConfig;
import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.config.CsrfConfig;
import java.time.Duration;
import java.util.List;

/** Requests, answers and their headers. */
public final class HttpKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Bound of a body. */
    public static final SettingKey<Integer> MAX_REQUEST_SIZE = KEYS.integer(
            "http.max.request.body.bytes", "104857600", 1, Integer.MAX_VALUE, "Size of the largest request body.");

    /** Bound of all bodies. */
    public static final SettingKey<Long> MAX_REQUESTS_SIZE = KEYS.parsed(
            "http.max.request.bodies.bytes",
            "long",
            "0",
            SettingType::amount,
            "Size of all request bodies in memory at the same time; 0: a quarter of the heap.");

    /** Bound of the header. */
    public static final SettingKey<Integer> MAX_REQUEST_HEADER_SIZE = KEYS.integer(
            "max.request.header.size", "8192", 128, 1 << 20, "Size of the largest request line with its headers.");

    /** Compressed answers. */
    public static final SettingKey<Boolean> COMPRESSION =
            KEYS.flag("compression.enable", "true", "Whether answers are compressed for clients that accept it.");

    /** Bound of the header of an answer. */
    public static final SettingKey<Integer> MAX_RESPONSE_HEADER_SIZE =
            KEYS.integer("max.response.header.size", "8192", 128, 1 << 20, "Size of the largest header of an answer.");

    /** Bound of the time. */
    public static final SettingKey<Duration> REQUEST_TIMEOUT =
            KEYS.millis("request.timeout.ms", "0", "How long any request may last, else 504; 0: no limit.");

    /** Origins. */
    public static final SettingKey<List<String>> CORS_ORIGINS = KEYS.parsed(
            "access.control.allow.origin",
            "string",
            "",
            CorsConfig::parseOrigins,
            "Origins that may call from a browser; empty: CORS is off.");

    /** Methods of a preflight. */
    public static final SettingKey<List<String>> CORS_METHODS = KEYS.parsed(
            "access.control.allow.methods", "string", "", CorsConfig::parseNames, "Methods that they may use.");

    /** Headers of a preflight. */
    public static final SettingKey<List<String>> CORS_HEADERS = KEYS.parsed(
            "access.control.allow.headers", "string", "", CorsConfig::parseNames, "Headers that they may send.");

    /** Headers to see. */
    public static final SettingKey<List<String>> CORS_EXPOSED = KEYS.parsed(
            "access.control.expose.headers", "string", "", CorsConfig::parseNames, "Headers that they may see.");

    /** OPTIONS for everybody. */
    public static final SettingKey<Boolean> CORS_OPENS_OPTIONS =
            KEYS.flag("access.control.skip.options", "true", "With CORS on, whether OPTIONS needs no credentials.");

    /** OPTIONS for nobody. */
    public static final SettingKey<Boolean> REJECT_OPTIONS =
            KEYS.flag("reject.options.request", "false", "Whether OPTIONS is 403.");

    /** Headers of every answer. */
    public static final SettingKey<AnswerHeadersConfig> ANSWER_HEADERS = KEYS.parsed(
            "response.http.headers.config",
            "string",
            "",
            AnswerHeadersConfig::parse,
            "Headers for every answer: set|add|setDate|addDate Name: text.");

    /** X-Content-Type-Options. */
    public static final SettingKey<Boolean> NO_SNIFF =
            KEYS.flag("nosniff.prevention.enable", "false", "Whether answers have X-Content-Type-Options.");

    /** Strict-Transport-Security. */
    public static final SettingKey<Boolean> HSTS =
            KEYS.flag("hsts.header.enable", "false", "Whether answers over https have Strict-Transport-Security.");

    /** Tokens for writing. */
    public static final SettingKey<Boolean> CSRF = KEYS.flag(
            "csrf.prevention.enable", "false", "Whether writing needs a token that was handed out before, else 400.");

    /** Where to get one. */
    public static final SettingKey<String> CSRF_ENDPOINT = KEYS.parsed(
            "csrf.prevention.token.endpoint",
            "string",
            "/csrf",
            CsrfConfig::requirePath,
            "The path where a token is to be had.");

    /** Its life. */
    public static final SettingKey<Integer> CSRF_MINUTES = KEYS.integer(
            "csrf.prevention.token.expiration.minutes",
            "30",
            1,
            Integer.MAX_VALUE,
            "How long it is good after it was handed out.");

    /** How many. */
    public static final SettingKey<Integer> CSRF_TOKENS = KEYS.integer(
            "csrf.prevention.token.max.entries", "10000", 1, Integer.MAX_VALUE, "How many are remembered.");

    static {
        KEYS.ignoredBecause("a request that waits holds no thread")
                .flag("request.timeout.interrupt.enable", "false", "Whether its thread is interrupted then.");
        KEYS.ignoredBecause("encoded names pass anyhow, and a path with two readings could slip past rules of access")
                .flag("jetty.legacy.uri.compliance", "false", "Whether odd URIs are let through.");

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
