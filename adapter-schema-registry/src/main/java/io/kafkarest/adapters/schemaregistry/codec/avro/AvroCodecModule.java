package io.kafkarest.adapters.schemaregistry.codec.avro;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;

/** Adds Avro to the languages of schemas. */
public final class AvroCodecModule extends AbstractModule {

    private final SchemaCodecsConfig config;

    /** Avro as configured. */
    public AvroCodecModule(SchemaCodecsConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SchemaCompiler.class)
                .addBinding()
                .toInstance(new AvroSchemaCompiler(config.lenientAvro()));
    }
}
