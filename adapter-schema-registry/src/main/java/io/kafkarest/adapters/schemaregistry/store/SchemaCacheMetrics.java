package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.adapters.schemaregistry.cache.Lookups;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Inject;

/** How often schemas were at hand, and how often the registry had to be asked. */
final class SchemaCacheMetrics implements MultiCollector {

    private static final String NAME = "kafka_rest_registry_cache_lookups";

    private final KnownSchemas known;

    @Inject
    SchemaCacheMetrics(KnownSchemas known) {
        this.known = known;
    }

    @Override
    public MetricSnapshots collect() {
        CounterSnapshot.Builder metric = CounterSnapshot.builder()
                .name(NAME)
                .help("Look-ups of schemas, by cache: answered by it (hit), or by the registry (miss).");
        known.all().forEach((cache, answers) -> {
            Lookups lookups = answers.lookups();
            metric.dataPoint(point(cache, "hit", lookups.hits())).dataPoint(point(cache, "miss", lookups.misses()));
        });
        return new MetricSnapshots(metric.build());
    }

    private static CounterDataPointSnapshot point(String cache, String result, long count) {
        return CounterDataPointSnapshot.builder()
                .labels(Labels.of("cache", cache, "result", result))
                .value((double) count)
                .build();
    }
}
