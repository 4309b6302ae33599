package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.config.LatencyConfig;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the requests of an endpoint took longer than what is aimed at, and than what is promised. */
final class Objectives {

    /** The order in which the numbers are told: what each of them is called in JMX. */
    static final List<String> NAMES = List.of(
            "response-below-latency-slo-total",
            "response-above-latency-slo-total",
            "response-below-latency-sla-total",
            "response-above-latency-sla-total");

    private final long objective;
    private final long agreement;
    private final CounterDataPoint[] counters;

    private Objectives(LatencyConfig config, CounterDataPoint[] counters) {
        this.objective = config.objective().toNanos();
        this.agreement = config.agreement().toNanos();
        this.counters = counters;
    }

    /** What makes those of an endpoint, if they are wanted. */
    static Factory factory(LatencyConfig config, PrometheusRegistry registry) {
        if (!config.countsObjectives()) {
            return labels -> Optional.empty();
        }
        Counter counter = Counter.builder()
                .name("kafka_rest_http_request_objective")
                .help("Requests by whether they took longer than what is aimed at (slo) and what is promised (sla).")
                .labelNames("api", "endpoint", "objective", "latency")
                .register(registry);
        return labels -> Optional.of(new Objectives(
                config,
                Stream.of("slo", "sla")
                        .flatMap(bound -> Stream.of("below", "above")
                                .map(side -> counter.labelValues(labels.api(), labels.endpoint(), bound, side)))
                        .toArray(CounterDataPoint[]::new)));
    }

    /** Makes the objectives of one endpoint. */
    interface Factory {
        Optional<Objectives> of(EndpointLabels labels);
    }

    void count(long nanos) {
        counters[nanos <= objective ? 0 : 1].inc();
        counters[nanos <= agreement ? 2 : 3].inc();
    }

    /** In the order of {@link #NAMES}. */
    long[] counts() {
        return Stream.of(counters).mapToLong(CounterDataPoint::getLongValue).toArray();
    }
}
