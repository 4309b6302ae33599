package io.kafkarest.adapters.schemaregistry;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Scopes;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsModule;
import io.kafkarest.adapters.schemaregistry.codec.avro.AvroCodecModule;
import io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemaCodecModule;
import io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufCodecModule;
import io.kafkarest.adapters.schemaregistry.health.RegistryHealthModule;
import io.kafkarest.adapters.schemaregistry.store.NoSchemaStoreModule;
import io.kafkarest.adapters.schemaregistry.store.RegistrySchemaStoreModule;
import java.util.List;

/** Binds the schema store and the codecs of schemas. The wiring chooses the kind by the method it calls. */
public final class SchemaRegistryAdapterModule extends AbstractModule {

    private final List<Module> parts;

    private SchemaRegistryAdapterModule(Module... parts) {
        this.parts = List.of(parts);
    }

    /** Every question for a schema fails: the operator configured no registry. */
    public static SchemaRegistryAdapterModule withoutRegistry(SchemaCodecsConfig codecs) {
        return new SchemaRegistryAdapterModule(new NoSchemaStoreModule(), new CodecsModule(codecs));
    }

    /** Schemas come from this registry, which need not be up yet. Its health is watched. */
    public static SchemaRegistryAdapterModule withRegistry(SchemaRegistryConfig config, SchemaCodecsConfig codecs) {
        return new SchemaRegistryAdapterModule(
                new ClientModule(config),
                new RegistrySchemaStoreModule(),
                new RegistryHealthModule(),
                new CodecsModule(codecs));
    }

    @Override
    protected void configure() {
        parts.forEach(this::install);
    }

    private static final class CodecsModule extends AbstractModule {

        private final SchemaCodecsConfig config;

        CodecsModule(SchemaCodecsConfig config) {
            this.config = config;
        }

        @Override
        protected void configure() {
            install(new SchemaCodecsModule());
            install(new AvroCodecModule(config));
            install(new JsonSchemaCodecModule());
            install(new ProtobufCodecModule());
        }
    }

    private static final class ClientModule extends AbstractModule {

        private final SchemaRegistryConfig config;

        ClientModule(SchemaRegistryConfig config) {
            this.config = config;
        }

        @Override
        protected void configure() {
            bind(SchemaRegistryConfig.class).toInstance(config);
            bind(RegistryClient.class).in(Scopes.SINGLETON);
        }
    }
}
