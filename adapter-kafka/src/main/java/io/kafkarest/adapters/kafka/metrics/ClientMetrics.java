package io.kafkarest.adapters.kafka.metrics;

import io.kafkarest.adapters.kafka.metrics.ClientMetric.Together;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up in JMX, where Kafka's clients put them, the metrics of all clients of this process, and adds them up. */
final class ClientMetrics implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(ClientMetrics.class);

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
    private final Map<String, List<ClientMetric>> metricsByBeans =
            ClientMetric.ALL.stream().collect(Collectors.groupingBy(ClientMetric::mbeans));
    private final Map<ClientMetric, RunningTotal> totals = new HashMap<>();

    @Inject
    ClientMetrics() {}

    /** One scrape at a time: totals are kept from one to the next. */
    @Override
    public synchronized MetricSnapshots collect() {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        metricsByBeans.forEach((beans, metrics) -> {
            List<Map<String, Double>> clients = new ArrayList<>();
            List<ObjectName> names = new ArrayList<>(find(beans));
            names.forEach(name -> clients.add(numbers(name, metrics)));
            metrics.forEach(metric -> snapshots.add(snapshot(metric, names, clients)));
        });
        return new MetricSnapshots(snapshots);
    }

    private MetricSnapshot snapshot(ClientMetric metric, List<ObjectName> names, List<Map<String, Double>> clients) {
        if (metric.together() == Together.TOTAL) {
            RunningTotal total = totals.computeIfAbsent(metric, unused -> new RunningTotal());
            total.begin();
            for (int i = 0; i < names.size(); i++) {
                total.add(names.get(i), clients.get(i).getOrDefault(metric.attribute(), Double.NaN));
            }
            return CounterSnapshot.builder()
                    .name(metric.name())
                    .help(metric.help())
                    .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                            .value(total.end())
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

    private static double together(ClientMetric metric, List<Map<String, Double>> clients) {
        DoubleStream numbers = clients.stream()
                .mapToDouble(each -> each.getOrDefault(metric.attribute(), Double.NaN))
                .filter(Double::isFinite);
        return switch (metric.together()) {
            case TOTAL, SUM -> numbers.sum();
            case MAX -> numbers.max().orElse(0);
            case MEAN -> numbers.average().orElse(0);
        };
    }

    private Set<ObjectName> find(String beans) {
        try {
            return jmx.queryNames(new ObjectName(beans), null);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(beans, impossible);
        }
    }

    /** One by one: asked for several at once, Kafka's beans complain in the log about each that they do not have. */
    private Map<String, Double> numbers(ObjectName bean, List<ClientMetric> metrics) {
        Map<String, Double> numbers = new HashMap<>();
        for (ClientMetric each : metrics) {
            try {
                if (jmx.getAttribute(bean, each.attribute()) instanceof Number number) {
                    numbers.put(each.attribute(), number.doubleValue());
                }
            } catch (JMException gone) {
                LOG.atDebug().setCause(gone).log("a client was closed while its metrics were read");
                return numbers;
            }
        }
        return numbers;
    }
}
