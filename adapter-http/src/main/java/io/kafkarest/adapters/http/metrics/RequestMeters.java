package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.config.OperationsConfig;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of requests, by endpoint. Endpoints have the names that allow-lists know; what reached none is one endpoint
 * more, so that strangers cannot make up series.
 */
public final class RequestMeters {

    static final String REQUESTS = "kafka_rest_http_requests";
    static final String DURATION = "kafka_rest_http_request_duration_seconds";
    static final String BYTES_IN = "kafka_rest_http_request_bytes";
    static final String BYTES_OUT = "kafka_rest_http_response_bytes";

    /** From a cached answer to a read that waits for its whole timeout. */
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final Counter requests;
    private final Histogram duration;
    private final Counter bytesIn;
    private final Counter bytesOut;
    private final Objectives.Factory objectives;
    private final Map<String, EndpointMeter> meters = new ConcurrentHashMap<>();

    @Inject
    RequestMeters(PrometheusRegistry registry, OperationsConfig config) {
        this.requests = Counter.builder()
                .name(REQUESTS)
                .help("Requests answered, by endpoint and class of status; 429 is a class of its own.")
                .labelNames("api", "endpoint", "format", "status")
                .register(registry);
        this.duration = Histogram.builder()
                .name(DURATION)
                .help("From the first byte of a request to the last of its answer.")
                .unit(Unit.SECONDS)
                .labelNames("api", "endpoint")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .register(registry);
        this.bytesIn = Counter.builder()
                .name(BYTES_IN)
                .help("Bytes of request bodies, as they came.")
                .labelNames("api", "endpoint")
                .register(registry);
        this.bytesOut = Counter.builder()
                .name(BYTES_OUT)
                .help("Bytes of answers' bodies, as they went.")
                .labelNames("api", "endpoint")
                .register(registry);
        this.objectives = Objectives.factory(config.latency(), registry);
    }

    /** The meter of an endpoint, or of what reached none. */
    EndpointMeter of(@Nullable String endpoint) {
        String name = endpoint == null ? EndpointLabels.OTHER : endpoint;
        EndpointMeter known = meters.get(name);
        return known == null ? meters.computeIfAbsent(name, this::meter) : known;
    }

    /** The meters that there are so far. */
    Map<EndpointLabels, EndpointMeter> all() {
        Map<EndpointLabels, EndpointMeter> all = new HashMap<>();
        meters.forEach((name, meter) -> all.put(EndpointLabels.of(name), meter));
        return all;
    }

    /** What was counted so far of all requests. */
    Counted counted() {
        return meters.values().stream().map(EndpointMeter::counted).reduce(Counted.NOTHING, Counted::plus);
    }

    private EndpointMeter meter(String name) {
        EndpointLabels labels = EndpointLabels.of(name);
        return new EndpointMeter(
                status -> requests.labelValues(labels.api(), labels.endpoint(), labels.format(), status),
                duration.labelValues(labels.api(), labels.endpoint()),
                bytesIn.labelValues(labels.api(), labels.endpoint()),
                bytesOut.labelValues(labels.api(), labels.endpoint()),
                objectives.of(labels));
    }
}
