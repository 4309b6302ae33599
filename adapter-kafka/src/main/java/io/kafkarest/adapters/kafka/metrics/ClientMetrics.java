package io.kafkarest.adapters.kafka.metrics;

import io.kafkarest.adapters.kafka.metrics.ClientMetric.Together;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Asks all clients of this process for their metrics, and adds them up. */
final class ClientMetrics implements MultiCollector {

    private final JmxClients producers = new JmxClients("kafka.producer", ClientMetric.PRODUCER);
    private final JmxClients admins = new JmxClients("kafka.admin.client", ClientMetric.ADMIN);
    private final LiveConsumers consumers;
    private final Map<ClientMetric, RunningTotal> totals = new HashMap<>();

    @Inject
    ClientMetrics(LiveConsumers consumers) {
        this.consumers = consumers;
    }

    /** One scrape at a time: totals are kept from one to the next. */
    @Override
    public synchronized MetricSnapshots collect() {
        List<MeteredClient> allProducers = producers.all();
        List<MeteredClient> allAdmins = admins.all();
        List<MeteredClient> allConsumers = consumers.all();
        return new MetricSnapshots(ClientMetric.ALL.stream()
                .map(metric -> switch (metric.group()) {
                    case ClientMetric.PRODUCER -> snapshot(metric, allProducers);
                    case ClientMetric.ADMIN -> snapshot(metric, allAdmins);
                    default -> snapshot(metric, allConsumers);
                })
                .toList());
    }

    private MetricSnapshot snapshot(ClientMetric metric, List<MeteredClient> clients) {
        if (metric.together() == Together.TOTAL) {
            return CounterSnapshot.builder()
                    .name(metric.name())
                    .help(metric.help())
                    .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                            .value(total(metric, clients))
                            .build())
                    .build();
        }
        return GaugeSnapshot.builder()
                .name(metric.name())
                .help(metric.help())
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(together(metric, clients))
                        .build())
                .build();
    }

    private double total(ClientMetric metric, List<MeteredClient> clients) {
        RunningTotal total = totals.computeIfAbsent(metric, unused -> new RunningTotal());
        total.begin();
        clients.forEach(each -> total.add(each.identity(), each.number(metric)));
        return total.end();
    }

    private static double together(ClientMetric metric, List<MeteredClient> clients) {
        DoubleStream numbers =
                clients.stream().mapToDouble(each -> each.number(metric)).filter(Double::isFinite);
        return switch (metric.together()) {
            case TOTAL, SUM -> numbers.sum();
            case MAX -> numbers.max().orElse(0);
            case MEAN -> numbers.average().orElse(0);
        };
    }
}
