package io.kafkarest.adapters.schemaregistry.codec;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.ports.out.SchemaCodecs;

/** Binds the codecs of schemas. Every language adds its {@link SchemaCompiler} to the set; the store is bound elsewhere. */
public final class SchemaCodecsModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SchemaCompiler.class);
        bind(SchemaCodecs.class).to(CompilingSchemaCodecs.class).in(Scopes.SINGLETON);
    }
}
