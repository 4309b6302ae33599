package io.kafkarest.adapters.schemaregistry.codec.avro;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;

/** Adds Avro to the languages of schemas. */
public final class AvroCodecModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SchemaCompiler.class).addBinding().toInstance(new AvroSchemaCompiler());
    }
}
