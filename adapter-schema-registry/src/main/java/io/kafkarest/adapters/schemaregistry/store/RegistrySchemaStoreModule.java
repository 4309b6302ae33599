package io.kafkarest.adapters.schemaregistry.store;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.kafkarest.ports.out.SchemaStore;

/** Binds the schemas of a registry; its client is bound elsewhere. */
public final class RegistrySchemaStoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SchemaStore.class).to(RegistrySchemaStore.class).in(Scopes.SINGLETON);
    }
}
