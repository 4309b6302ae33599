package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How the latency of requests is told.
 *
 * @param countsObjectives whether requests are counted by the two bounds that follow
 * @param objective what is aimed at, {@code metrics.latency.slo.ms}
 * @param agreement what is promised, {@code metrics.latency.sla.ms}
 * @param largestPercentileMillis what percentiles end at
 */
public record LatencyConfig(
        boolean countsObjectives, Duration objective, Duration agreement, double largestPercentileMillis) {

    /** What holds without a word about it. */
    public static final LatencyConfig DEFAULTS =
            new LatencyConfig(false, Duration.ofMillis(5), Duration.ofMillis(50), 10_000);

    public LatencyConfig {
        requireNonNull(objective, "objective");
        requireNonNull(agreement, "agreement");
    }
}
