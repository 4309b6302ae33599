package io.kafkarest.adapters.kafka.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

/** Many clients, one number. */
class ClientMetricsTest {

    private static final String FETCH = "consumer-fetch-manager-metrics";

    private final LiveConsumers consumers = new LiveConsumers();
    private final ClientMetrics metrics = new ClientMetrics(consumers);
    private final Map<MetricName, Number> one = new HashMap<>();
    private final Map<MetricName, Number> other = new HashMap<>();

    @Test
    void addsUpTakesTheLargestAndTheMean() {
        add("a", one, Map.of("bytes-consumed-total", 10, "records-lag-max", 3.0, "fetch-latency-avg", 2.0));
        add("b", other, Map.of("bytes-consumed-total", 5, "records-lag-max", 7.0, "fetch-latency-avg", Double.NaN));

        assertThat(number("kafka_consumer_bytes_consumed")).isEqualTo(15);
        assertThat(number("kafka_consumer_records_lag_max")).isEqualTo(7);
        assertThat(number("kafka_consumer_fetch_latency_avg")).isEqualTo(2);
    }

    @Test
    void totalsNeverGoBack() {
        add("a", one, Map.of("records-consumed-total", 10));
        add("b", other, Map.of("records-consumed-total", 5));
        assertThat(number("kafka_consumer_records_consumed")).isEqualTo(15);

        consumers.remove("a");
        assertThat(number("kafka_consumer_records_consumed")).isEqualTo(15);

        add("b", other, Map.of("records-consumed-total", 6));
        add("a", one, Map.of("records-consumed-total", 2));
        assertThat(number("kafka_consumer_records_consumed")).isEqualTo(18);
    }

    @Test
    void aClientOfTheSameNameBeginsAnew() {
        add("a", one, Map.of("records-consumed-total", 10));
        number("kafka_consumer_records_consumed");

        add("a", one, Map.of("records-consumed-total", 4));

        assertThat(number("kafka_consumer_records_consumed")).isEqualTo(14);
    }

    @Test
    void isAllThereWithoutAnyClient() {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(metrics);

        assertThat(registry.scrape().stream()).hasSameSizeAs(ClientMetric.ALL);
        assertThat(number("kafka_consumer_records_lag_max")).isZero();
    }

    private void add(String client, Map<MetricName, Number> numbers, Map<String, Number> values) {
        values.forEach(
                (name, value) -> numbers.put(new MetricName(name, FETCH, "", Map.of("client-id", client)), value));
        Map<MetricName, Metric> live = new HashMap<>();
        numbers.forEach((name, value) -> live.put(name, new FixedMetric(name, value)));
        consumers.add(client, client, live);
    }

    private double number(String name) {
        MetricSnapshot found = metrics.collect().stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
        return found instanceof CounterSnapshot counter
                ? counter.getDataPoints().get(0).getValue()
                : ((GaugeSnapshot) found).getDataPoints().get(0).getValue();
    }

    private record FixedMetric(MetricName metricName, Object metricValue) implements Metric {}
}
