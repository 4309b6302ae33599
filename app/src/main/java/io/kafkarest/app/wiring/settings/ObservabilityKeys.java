package io.kafkarest.app.wiring.settings;

import java.util.List;

/** Logs and metrics. */
public final class ObservabilityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** The request log. */
    public static final SettingKey<Boolean> REQUEST_LOG =
            KEYS.flag("request.logging.enable", "true", "Whether each request is logged.");

    /** Its logger. */
    public static final SettingKey<String> REQUEST_LOGGER =
            KEYS.text("request.logger.name", "io.kafkarest.requests", "The logger of the request log.");

    /** Its look. */
    public static final SettingKey<String> REQUEST_LOG_FORMAT = KEYS.oneOf(
            "request.logging.format", "NCSA", List.of("NCSA", "JSON"), "How the lines of the request log look.");

    /** Its length. */
    public static final SettingKey<Boolean> REQUEST_LOG_MORE_FIELDS = KEYS.flag(
            "use.custom.request.logging", "true", "Whether NCSA lines have the reference's two fields and an id more.");

    /** The look of everything else. */
    public static final SettingKey<String> LOG_FORMAT =
            KEYS.oneOf("logging.format", "TEXT", List.of("TEXT", "JSON"), "How all other lines of the log look.");

    /** Everything else in the log. */
    public static final SettingKey<String> LOG_LEVEL = KEYS.oneOf(
            "logging.level",
            "INFO",
            List.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL"),
            "What the proxy logs.");

    /** Requests in JMX. */
    public static final SettingKey<String> JMX_DOMAIN =
            KEYS.text("metrics.jmx.prefix", "kafka.rest", "The domain of the metrics in JMX.");

    static {
        NOT_YET.texts("metric.reporters", "", "Classes that the metrics are reported to.");
        NOT_YET.integer("metrics.num.samples", "2", 1, Integer.MAX_VALUE, "Windows that a metric is worked out of.");
        NOT_YET.millis("metrics.sample.window.ms", "30000", "The length of one.");
        NOT_YET.flag("metrics.latency.slo.sla.enable", "false", "Whether requests are counted by how long they took.");
        NOT_YET.millis("metrics.latency.slo.ms", "5", "A first bound for that.");
        NOT_YET.millis("metrics.latency.sla.ms", "50", "A second one.");
        NOT_YET.fraction("percentile.max.latency.ms", "10000", "The end of the histogram.");
        NOT_YET.flag("metrics.global.stats.request.tags.enable", "false", "Whether metrics of everything have tags.");
        NOT_YET.text("metrics.context.<label>", "", "A label that reporters of metrics see.");
        KEYS.ignoredBecause("it has no effect in the reference either")
                .texts("metrics.tag.map", "", "Tags of the metrics.");
        KEYS.ignoredBecause("it works around what the proxy does not have")
                .flag(
                        "return.429.instead.of.500.for.jetty.response.errors",
                        "false",
                        "Whether failures of the container's limiter are 429.");
        KEYS.ignoredBecause("it works around what the proxy does not have")
                .flag("disable.response.size.metrics.collection", "false", "Whether sizes of answers go uncounted.");
    }

    private ObservabilityKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
