package io.kafkarest.acceptance.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Guice;
import io.kafkarest.acceptance.cluster.RegistryUnderTest;
import io.kafkarest.adapters.schemaregistry.SchemaRegistryAdapterModule;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.testkit.SchemaStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The adapter keeps its promises with a registry that it was not made together with. */
class RegistrySchemaStoreIT implements SchemaStoreContract {

    private static RegistryUnderTest registry;
    private static SchemaStore store;

    @BeforeAll
    static void start() {
        registry = RegistryUnderTest.start();
        store = Guice.createInjector(SchemaRegistryAdapterModule.withRegistry(
                        SchemaRegistryConfig.parse(registry.url()), SchemaCodecsConfig.COMPATIBLE))
                .getInstance(SchemaStore.class);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Override
    public SchemaStore store() {
        return store;
    }

    @Override
    public RegisteredSchema register(Subject subject, SchemaDefinition definition) {
        registry.register(subject.value(), definition.type().name(), definition.text());
        JsonNode latest = registry.send("GET", "/subjects/" + subject + "/versions/latest", "");
        return new RegisteredSchema(
                subject,
                latest.path("version").asInt(),
                new Schema(
                        new SchemaId(latest.path("id").asInt()),
                        new SchemaDefinition(
                                definition.type(), latest.path("schema").asText())));
    }

    @Override
    public void requireCompatibility(Subject subject) {
        registry.send("PUT", "/config/" + subject, "{\"compatibility\":\"FULL\"}");
    }
}
