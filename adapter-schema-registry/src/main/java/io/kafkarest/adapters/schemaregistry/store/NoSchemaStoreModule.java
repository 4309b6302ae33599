package io.kafkarest.adapters.schemaregistry.store;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.kafkarest.ports.out.SchemaStore;

/** Binds what says that there is no registry. */
public final class NoSchemaStoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SchemaStore.class).to(NoSchemaStore.class).in(Scopes.SINGLETON);
    }
}
