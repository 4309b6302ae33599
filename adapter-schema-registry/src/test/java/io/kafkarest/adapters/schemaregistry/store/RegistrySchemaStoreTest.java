package io.kafkarest.adapters.schemaregistry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.SchemaStoreContract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySchemaStoreTest implements SchemaStoreContract {

    private static final Schema SCHEMA =
            new Schema(new SchemaId(1), new SchemaDefinition(SchemaType.AVRO, "\"string\""));

    private final TestRegistry registry = new TestRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final SchemaStore store =
            new RegistrySchemaStore(new RegistryClient(SchemaRegistryConfig.parse(registry.url())), nanos::get);

    @AfterEach
    void stop() {
        registry.close();
    }

    @Override
    public SchemaStore store() {
        return store;
    }

    @Override
    public void register(Schema schema) {
        registry.register(schema);
    }

    @Test
    void asksForASchemaOnce() {
        register(SCHEMA);
        Await.result(store.findById(SCHEMA.id()));
        registry.close();

        assertThat(Await.result(store.findById(SCHEMA.id()))).contains(SCHEMA);
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void asksOnceForAllWhoAskAtTheSameTime() {
        register(SCHEMA);
        registry.hold();
        List<CompletionStage<Optional<Schema>>> questions = IntStream.range(0, 50)
                .mapToObj(unused -> store.findById(SCHEMA.id()))
                .toList();

        registry.release();

        assertThat(questions).allSatisfy(each -> assertThat(Await.result(each)).contains(SCHEMA));
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void letsNobodyCancelWhatOthersWaitFor() {
        register(SCHEMA);
        registry.hold();
        CompletableFuture<Optional<Schema>> impatient =
                store.findById(SCHEMA.id()).toCompletableFuture();
        CompletionStage<Optional<Schema>> patient = store.findById(SCHEMA.id());

        impatient.cancel(true);
        registry.release();

        assertThat(Await.result(patient)).contains(SCHEMA);
    }

    @Test
    void remembersAnUnknownIdForAMoment() {
        assertThat(Await.result(store.findById(SCHEMA.id()))).isEmpty();
        register(SCHEMA);

        assertThat(Await.result(store.findById(SCHEMA.id()))).isEmpty();
        nanos.addAndGet(LookUp.UNKNOWN_FOR.plusMillis(1).toNanos());
        assertThat(Await.result(store.findById(SCHEMA.id()))).contains(SCHEMA);
    }

    @Test
    void remembersNoFailure() {
        registry.answer("/schemas/ids/1", 500, "{\"error_code\":50001,\"message\":\"down\"}");
        assertThat(Await.failure(store.findById(SCHEMA.id())).code())
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        register(SCHEMA);

        assertThat(Await.result(store.findById(SCHEMA.id()))).contains(SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    401 | {"error_code":401,"message":"Unauthorized"}       | SCHEMA_REGISTRY_REFUSED
                    404 | {"error_code":404,"message":"HTTP 404 Not Found"} | SCHEMA_REGISTRY_REFUSED
                    404 | <html>                                            | SCHEMA_REGISTRY_REFUSED
                    200 | {"schema":{"type":"string"}}                      | SCHEMA_REGISTRY_UNREACHABLE
                    200 | []                                                | SCHEMA_REGISTRY_UNREACHABLE
                    """)
    void failsOnAnswersThatAreNeitherASchemaNorThatThereIsNone(int status, String body, FailureCode expected) {
        registry.answer("/schemas/ids/1", status, body);

        assertThat(Await.failure(store.findById(SCHEMA.id())).code()).isEqualTo(expected);
    }

    @Test
    void saysThatThereIsNoRegistry() {
        assertThat(Await.failure(new NoSchemaStore().findById(SCHEMA.id())).code())
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED);
    }
}
