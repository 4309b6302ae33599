package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;

/** Adds Protobuf to the languages of schemas. */
public final class ProtobufCodecModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), SchemaCompiler.class)
                .addBinding()
                .to(ProtobufCompiler.class)
                .in(Scopes.SINGLETON);
    }
}
