package io.kafkarest.adapters.http.metrics;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Binds the registry of all metrics, those of requests, and the resource that tells them. */
public final class MetricsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PrometheusRegistry.class).toInstance(new PrometheusRegistry());
        bind(RequestMeters.class).in(Singleton.class);
        bind(MeasuringRequestLog.class).in(Singleton.class);
        bind(JmxRegistration.class).in(Singleton.class);
        bind(MetricsText.class).in(Singleton.class);
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(MetricsResource.class).in(Singleton.class);
    }
}
