package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;

/** Adds JSON Schema to the languages of schemas. */
public final class JsonSchemaCodecModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SchemaCompiler.class)
                .addBinding()
                .to(JsonSchemaCompiler.class)
                .in(Scopes.SINGLETON);
    }
}
