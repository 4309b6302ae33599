package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsContext;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.junit.jupiter.api.Test;

class MetricReportersTest {

    private static final String KEY = "metric.reporters";

    @Test
    void getTheMetricsOfAClientAndTheLabels() {
        Map<String, String> settings =
                Map.of("bootstrap.servers", "127.0.0.1:1", KEY, Told.class.getName(), "metrics.context.zone", "west");
        MetricReporters.require(settings);

        Admin.create(AdminSettings.of(settings)).close();

        assertThat(Told.LABELS).singleElement().asString().contains("zone=west");
        assertThat(Told.METRICS).contains("connection-count");
    }

    @Test
    void areMissedAtOnce() {
        assertThatThrownBy(() -> MetricReporters.require(Map.of(KEY, Told.class.getName() + " , no.such.Reporter")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric.reporters: there is no class no.such.Reporter ");
        assertThatThrownBy(() -> MetricReporters.require(Map.of(KEY, "java.lang.String")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric.reporters: java.lang.String is no MetricsReporter of Kafka");
    }

    @Test
    void needNotBeThere() {
        MetricReporters.require(Map.of());
        MetricReporters.require(Map.of(KEY, " "));
    }

    /** Remembers what it was told. */
    public static final class Told implements MetricsReporter {

        static final List<Object> LABELS = new CopyOnWriteArrayList<>();
        static final List<String> METRICS = new CopyOnWriteArrayList<>();

        @Override
        public void contextChange(MetricsContext context) {
            LABELS.add(context.contextLabels());
        }

        @Override
        public void init(List<KafkaMetric> metrics) {
            metrics.forEach(this::metricChange);
        }

        @Override
        public void metricChange(KafkaMetric metric) {
            METRICS.add(metric.metricName().name());
        }

        @Override
        public void metricRemoval(KafkaMetric metric) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }
}
