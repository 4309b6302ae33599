package io.kafkarest.adapters.schemaregistry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.SchemaStoreContract;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySchemaStoreTest implements SchemaStoreContract {

    private static final Subject SUBJECT = new Subject("t-value");
    private static final SchemaDefinition STRING = new SchemaDefinition(SchemaType.AVRO, "\"string\"");
    private static final SchemaDefinition LONG = new SchemaDefinition(SchemaType.AVRO, "\"long\"");
    private static final SchemaId FIRST = new SchemaId(1);

    private final TestRegistry registry = new TestRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final SchemaStore store = store(Map.of());

    @AfterEach
    void stop() {
        registry.close();
    }

    @Override
    public SchemaStore store() {
        return store;
    }

    @Override
    public RegisteredSchema register(Subject subject, SchemaDefinition definition) {
        int version = registry.subjects().register(subject.value(), SchemaJson.of(definition));
        int id = registry.subjects().idOf(SchemaJson.of(definition));
        return new RegisteredSchema(subject, version, new Schema(new SchemaId(id), definition));
    }

    @Override
    public void requireCompatibility(Subject subject) {
        registry.subjects().requireCompatibility(subject.value());
    }

    @Test
    void asksOnceForWhatNeverChanges() {
        RegisteredSchema registered = register(SUBJECT, STRING);
        assertAskedOnce(() -> store.findVersion(SUBJECT, 1), Optional.of(registered));
        assertAskedOnce(() -> store.lookUp(SUBJECT, STRING), Optional.of(registered));
        assertAskedOnce(
                () -> store.register(SUBJECT, STRING), registered.schema().id());
    }

    @Test
    void asksForASchemaByIdOnce() {
        Schema schema = register(SUBJECT, STRING).schema();

        assertAskedOnce(() -> store.findById(schema.id()), Optional.of(schema));
    }

    @Test
    void asksOnceForAllWhoLookUpAtTheSameTime() {
        RegisteredSchema registered = register(SUBJECT, STRING);

        assertThat(answersToMany(() -> store.lookUp(SUBJECT, STRING))).containsOnly(Optional.of(registered));
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void asksOnceForAllWhoLookUpInVainAtTheSameTime() {
        assertThat(answersToMany(() -> store.lookUp(SUBJECT, STRING))).containsOnly(Optional.empty());
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void registersOnceForAllWhoDoSoAtTheSameTime() {
        assertThat(answersToMany(() -> store.register(SUBJECT, STRING))).containsOnly(FIRST);
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void asksOnceForAllWhoAskForAnIdAtTheSameTime() {
        Schema schema = register(SUBJECT, STRING).schema();

        assertThat(answersToMany(() -> store.findById(FIRST))).containsOnly(Optional.of(schema));
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void asksOnceForAllWhoAskForTheLatestAtTheSameTime() {
        RegisteredSchema registered = register(SUBJECT, STRING);

        assertThat(answersToMany(() -> store.findLatest(SUBJECT))).containsOnly(Optional.of(registered));
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void letsNobodyCancelWhatOthersWaitFor() {
        Schema schema = register(SUBJECT, STRING).schema();
        registry.hold();
        CompletableFuture<Optional<Schema>> impatient = store.findById(FIRST).toCompletableFuture();
        CompletionStage<Optional<Schema>> patient = store.findById(FIRST);

        impatient.cancel(true);
        registry.release();

        assertThat(Await.result(patient)).contains(schema);
    }

    @Test
    void remembersAnUnknownIdForAMoment() {
        assertThat(Await.result(store.findById(FIRST))).isEmpty();
        Schema schema = register(SUBJECT, STRING).schema();

        assertThat(Await.result(store.findById(FIRST))).isEmpty();
        pass(Duration.ofMillis(5_001));
        assertThat(Await.result(store.findById(FIRST))).contains(schema);
    }

    @Test
    void doesNotRememberThatASchemaIsNotRegistered() {
        assertThat(Await.result(store.lookUp(SUBJECT, STRING))).isEmpty();
        RegisteredSchema registered = register(SUBJECT, STRING);

        assertThat(Await.result(store.lookUp(SUBJECT, STRING))).contains(registered);
    }

    @Test
    void remembersTheLatestVersionForAMoment() {
        RegisteredSchema first = register(SUBJECT, STRING);
        assertThat(Await.result(store.findLatest(SUBJECT))).contains(first);
        RegisteredSchema second = register(SUBJECT, LONG);

        assertThat(Await.result(store.findLatest(SUBJECT))).contains(first);
        pass(Duration.ofMillis(10_001));
        assertThat(Await.result(store.findLatest(SUBJECT))).contains(second);
    }

    @Test
    void remembersTheLatestVersionAsLongAsItIsTold() {
        SchemaStore forgetful = store(Map.of("latest.cache.ttl.sec", "0"));
        register(SUBJECT, STRING);
        Await.result(forgetful.findLatest(SUBJECT));
        RegisteredSchema second = register(SUBJECT, LONG);

        assertThat(Await.result(forgetful.findLatest(SUBJECT))).contains(second);
    }

    @Test
    void knowsTheIdOfWhatItHasSeenUnderASubject() {
        RegisteredSchema registered = register(SUBJECT, STRING);
        Await.result(store.findLatest(SUBJECT));
        registry.close();

        assertThat(Await.result(store.findById(FIRST))).contains(registered.schema());
    }

    @Test
    void knowsTheIdOfWhatItHasRegistered() {
        assertThat(Await.result(store.findById(FIRST))).isEmpty();
        Await.result(store.register(SUBJECT, STRING));
        registry.close();

        assertThat(Await.result(store.findById(FIRST))).contains(new Schema(FIRST, STRING));
    }

    @Test
    void knowsTheVersionOfWhatItHasRegisteredIfTheRegistryTellsIt() {
        registry.subjects().tellVersions();
        Await.result(store.register(SUBJECT, STRING));
        registry.close();

        assertThat(Await.result(store.lookUp(SUBJECT, STRING)))
                .contains(new RegisteredSchema(SUBJECT, 1, new Schema(FIRST, STRING)));
    }

    @Test
    void doesNotTakeAnIdOfAContextForOneOfTheDefaultContext() {
        Subject inContext = new Subject(":.other:t-value");
        registry.answer("/subjects/%3A.other%3At-value", 200, "{\"id\":1,\"version\":1,\"schema\":\"\\\"long\\\"\"}");
        registry.answer("/subjects/%3A.other%3At-value/versions", 200, "{\"id\":1}");
        Schema ofDefaultContext = register(SUBJECT, STRING).schema();

        Await.result(store.lookUp(inContext, LONG));
        Await.result(store.register(inContext, LONG));

        assertThat(Await.result(store.findById(FIRST))).contains(ofDefaultContext);
    }

    @Test
    void letsTheRegistryNormalizeIfItIsToldSo() {
        SchemaStore normalizing = store(Map.of("normalize.schemas", "true"));

        Await.result(normalizing.lookUp(SUBJECT, STRING));
        Await.result(normalizing.register(SUBJECT, STRING));
        Await.result(store.lookUp(SUBJECT, LONG));

        assertThat(registry.requests())
                .extracting(TestRegistry.Request::query)
                .containsExactly("normalize=true", "normalize=true", "null");
    }

    @Test
    void remembersNoFailure() {
        Schema schema = register(SUBJECT, STRING).schema();
        registry.answer("/schemas/ids/1", 500, "{\"error_code\":50001,\"message\":\"down\"}");
        assertThat(Await.failure(store.findById(FIRST)).code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        registry.answerItself("/schemas/ids/1");

        assertThat(Await.result(store.findById(FIRST))).contains(schema);
    }

    @Test
    void remembersNoRefusedRegistration() {
        registry.answer("/subjects/t-value/versions", 409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        assertThat(Await.failure(store.register(SUBJECT, STRING))).hasMessage("incompatible; error code: 409");
        registry.answerItself("/subjects/t-value/versions");

        assertThat(Await.result(store.register(SUBJECT, STRING))).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    401 | {"error_code":401,"message":"Unauthorized"}       | SCHEMA_REGISTRY_REFUSED
                    403 | {"error_code":40301,"message":"No"}               | SCHEMA_REGISTRY_DENIED
                    404 | {"error_code":404,"message":"HTTP 404 Not Found"} | SCHEMA_REGISTRY_REFUSED
                    404 | <html>                                            | SCHEMA_REGISTRY_REFUSED
                    422 | {"error_code":42201,"message":"Invalid schema"}   | SCHEMA_REGISTRY_REFUSED
                    503 | {"error_code":50003,"message":"no leader"}        | SCHEMA_REGISTRY_UNREACHABLE
                    200 | {"id":1,"version":1,"schema":{"type":"string"}}   | SCHEMA_REGISTRY_UNREACHABLE
                    200 | []                                                | SCHEMA_REGISTRY_UNREACHABLE
                    """)
    void failsOnAnswersThatAreNeitherASchemaNorThatThereIsNone(int status, String body, FailureCode expected) {
        registry.answer("/schemas/ids/1", status, body);
        registry.answer("/subjects/t-value", status, body);
        registry.answer("/subjects/t-value/versions/1", status, body);

        assertThat(Await.failure(store.findById(FIRST)).code()).isEqualTo(expected);
        assertThat(Await.failure(store.lookUp(SUBJECT, STRING)).code()).isEqualTo(expected);
        assertThat(Await.failure(store.findVersion(SUBJECT, 1)).code()).isEqualTo(expected);
    }

    @Test
    void countsWhatTheCachesAnsweredAndWhatTheRegistryHadTo() {
        SchemaRegistryConfig config = SchemaRegistryConfig.of(registry.url(), Map.of());
        KnownSchemas known = new KnownSchemas(config, nanos::get);
        SchemaStore counted = new RegistrySchemaStore(new RegistryClient(config), config, known);
        register(SUBJECT, STRING);
        for (int i = 0; i < 3; i++) {
            Await.result(counted.findById(FIRST));
        }
        Await.result(counted.findLatest(SUBJECT));

        Map<String, Double> samples = new TreeMap<>();
        new SchemaCacheMetrics(known)
                .collect().stream()
                        .flatMap(metric -> metric.getDataPoints().stream())
                        .map(CounterDataPointSnapshot.class::cast)
                        .forEach(point -> samples.put(
                                point.getLabels().get("cache") + " "
                                        + point.getLabels().get("result"),
                                point.getValue()));

        assertThat(samples)
                .hasSize(10)
                .containsEntry("id hit", 2.0)
                .containsEntry("id miss", 1.0)
                .containsEntry("latest hit", 0.0)
                .containsEntry("latest miss", 1.0)
                .containsEntry("version miss", 0.0);
    }

    @Test
    void saysThatThereIsNoRegistry() {
        assertThat(Await.failure(new NoSchemaStore().findById(FIRST)).code())
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED);
    }

    private SchemaStore store(Map<String, String> settings) {
        SchemaRegistryConfig config = SchemaRegistryConfig.of(registry.url(), settings);
        return new RegistrySchemaStore(new RegistryClient(config), config, new KnownSchemas(config, nanos::get));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private <T> void assertAskedOnce(Supplier<CompletionStage<T>> question, T expected) {
        int before = registry.requests().size();
        assertThat(Await.result(question.get())).isEqualTo(expected);
        pass(Duration.ofDays(365));
        assertThat(Await.result(question.get())).isEqualTo(expected);
        assertThat(registry.requests()).hasSize(before + 1);
    }

    /** What a thousand get who ask before the first has an answer. */
    private <T> List<T> answersToMany(Supplier<CompletionStage<T>> question) {
        registry.hold();
        List<CompletionStage<T>> asked = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(unused -> question.get())
                .toList();
        registry.release();
        return asked.stream().map(Await::result).toList();
    }
}
