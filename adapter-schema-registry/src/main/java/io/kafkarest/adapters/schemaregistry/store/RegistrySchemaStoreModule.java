package io.kafkarest.adapters.schemaregistry.store;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.ports.out.SchemaStore;
import io.prometheus.metrics.model.registry.MultiCollector;

/** Binds the schemas of a registry, and the metrics of what is known of them; its client is bound elsewhere. */
public final class RegistrySchemaStoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SchemaStore.class).to(RegistrySchemaStore.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), MultiCollector.class)
                .addBinding()
                .to(SchemaCacheMetrics.class)
                .in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    KnownSchemas knownSchemas(SchemaRegistryConfig config) {
        return new KnownSchemas(config, Ticker.systemTicker());
    }
}
