package io.kafkarest.adapters.kafka.metrics;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.prometheus.metrics.model.registry.MultiCollector;

/** Binds the metrics of Kafka's clients. */
public final class MetricsModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), MultiCollector.class)
                .addBinding()
                .to(ClientMetrics.class)
                .in(Singleton.class);
    }
}
