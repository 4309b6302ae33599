package io.kafkarest.adapters.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.testkit.Await;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaRegistryAdapterModuleTest {

    @Test
    void findsSchemasOfTheRegistryAndWatchesIt() {
        Schema schema = new Schema(new SchemaId(1), new SchemaDefinition(SchemaType.JSON, "{}"));
        try (TestRegistry registry = new TestRegistry()) {
            registry.answer("/schemas/ids/1", 200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");

            Injector injector = injector(SchemaRegistryAdapterModule.withRegistry(
                    SchemaRegistryConfig.parse(registry.url()), SchemaCodecsConfig.COMPATIBLE));

            assertThat(Await.result(injector.getInstance(SchemaStore.class).findById(schema.id())))
                    .contains(schema);
            assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<HealthProbe>>() {})))
                    .extracting(HealthProbe::part)
                    .containsExactly("schema-registry");
        }
    }

    @Test
    void knowsNoSchemasWithoutRegistry() {
        Injector injector = injector(SchemaRegistryAdapterModule.withoutRegistry(SchemaCodecsConfig.COMPATIBLE));

        assertThat(Await.failure(injector.getInstance(SchemaStore.class).findById(new SchemaId(1)))
                        .code())
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED);
    }

    private static Injector injector(Module module) {
        return Guice.createInjector(Stage.PRODUCTION, module, binder -> {
            binder.requireExplicitBindings();
            binder.requireAtInjectOnConstructors();
            binder.requireExactBindingAnnotations();
            binder.disableCircularProxies();
        });
    }
}
