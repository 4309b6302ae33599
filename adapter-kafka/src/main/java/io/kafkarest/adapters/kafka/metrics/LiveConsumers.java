package io.kafkarest.adapters.kafka.metrics;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The consumers of instances: they are too many to be in JMX, so they are asked one by one. */
public final class LiveConsumers {

    private final Map<Object, MeteredClient> consumers = new ConcurrentHashMap<>();

    /** None yet. */
    @Inject
    public LiveConsumers() {}

    /** A consumer came to be; its metrics may be read on any thread. */
    public void add(Object key, String clientId, Map<MetricName, ? extends Metric> metrics) {
        consumers.put(key, new MeteredConsumer(key, Map.of("client-id", clientId), metrics));
    }

    /** It is no more. */
    public void remove(Object key) {
        consumers.remove(key);
    }

    List<MeteredClient> all() {
        return List.copyOf(consumers.values());
    }

    private record MeteredConsumer(Object identity, Map<String, String> tags, Map<MetricName, ? extends Metric> metrics)
            implements MeteredClient {

        @Override
        public double number(ClientMetric metric) {
            Metric found = metrics.get(new MetricName(metric.attribute(), metric.group(), "", tags));
            return found != null && found.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }
}
