package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * What operators see of the HTTP side.
 *
 * @param management where to listen for operators alone, in clear text; empty for nowhere
 * @param requestLog what is logged of each request
 * @param jmxDomain where the metrics of requests are in JMX
 * @param latency how their latency is told
 */
public record OperationsConfig(
        List<URI> management, RequestLogConfig requestLog, String jmxDomain, LatencyConfig latency) {

    /** What a proxy does that was told nothing. */
    public static final OperationsConfig DEFAULTS = with(List.of(), RequestLogConfig.OFF);

    public OperationsConfig {
        management = List.copyOf(management);
        requireNonNull(requestLog, "requestLog");
        requireNonNull(jmxDomain, "jmxDomain");
        requireNonNull(latency, "latency");
    }

    /** These, and JMX as it is without a word about it. */
    public static OperationsConfig with(List<URI> management, RequestLogConfig requestLog) {
        return new OperationsConfig(management, requestLog, "kafka.rest", LatencyConfig.DEFAULTS);
    }
}
