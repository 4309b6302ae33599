package io.kafkarest.app.wiring.settings;

import java.time.Duration;
import java.util.List;

/** Logs and metrics. */
public final class ObservabilityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

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

    /** Who else gets the metrics of Kafka's clients. */
    static final SettingKey<List<String>> METRIC_REPORTERS =
            KEYS.texts("metric.reporters", "", "Classes that Kafka's clients report their metrics to.");

    /** How many windows. */
    static final SettingKey<Integer> METRICS_SAMPLES = KEYS.integer(
            "metrics.num.samples", "2", 1, Integer.MAX_VALUE, "Windows that a metric of theirs is worked out of.");

    /** How long each is. */
    static final SettingKey<Duration> METRICS_WINDOW =
            KEYS.millis("metrics.sample.window.ms", "30000", "The length of one.");

    /** Requests by their latency. */
    public static final SettingKey<Boolean> OBJECTIVES =
            KEYS.flag("metrics.latency.slo.sla.enable", "false", "Whether requests are counted by how long they took.");

    /** A first bound. */
    public static final SettingKey<Duration> OBJECTIVE =
            KEYS.millis("metrics.latency.slo.ms", "5", "What is aimed at, for that.");

    /** A second one. */
    public static final SettingKey<Duration> AGREEMENT =
            KEYS.millis("metrics.latency.sla.ms", "50", "What is promised.");

    /** The end of percentiles. */
    public static final SettingKey<Double> LARGEST_PERCENTILE = KEYS.parsed(
            "percentile.max.latency.ms",
            "double",
            "10000",
            ObservabilityKeys::positive,
            "The largest value that percentiles of latency in JMX have.");

    /** What the keys of labels begin with. */
    static final String CONTEXT_PREFIX = "metrics.context.";

    static {
        KEYS.text(CONTEXT_PREFIX + "<label>", "", "A label that those classes see.");
        KEYS.ignoredBecause("metrics of all requests have no tags; /metrics has each endpoint with its labels")
                .flag("metrics.global.stats.request.tags.enable", "false", "Whether metrics of everything have tags.");
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

    private static double positive(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0)) {
            throw new IllegalArgumentException("'%s' is not greater than 0".formatted(text));
        }
        return number;
    }

    static KeyGroup group() {
        return KEYS;
    }
}
