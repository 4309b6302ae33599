package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.domain.schema.SubjectNameStrategy;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryRecordSender;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaRecordProductionServiceTest {

    private static final TopicName TOPIC = new TopicName("t");
    private static final Subject VALUES = new Subject("t-value");
    private static final AccessPolicy ALLOW = (principal, permission) -> AccessDecision.ALLOWED;
    private static final SchemaUse NO_SCHEMA = use(new SchemaChoice.None());
    private static final SchemaDefinition USER = new SchemaDefinition(SchemaType.AVRO, "ns.User");

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final InMemorySchemaStore store = new InMemorySchemaStore();
    private SchemaPolicy policy = SchemaPolicy.DEFAULTS;

    @BeforeEach
    void createTopic() {
        cluster.createTopic(TOPIC, 1);
    }

    @Test
    void registersTheSchemasAndTellsTheirIds() {
        ProducedRecords produced = produce(use("Key"), use("ns.User"), record("1", "{\"f\":1}"));

        assertThat(produced.outcomes()).hasSize(1);
        assertThat(produced.keySchema()).contains(new SchemaId(1));
        assertThat(produced.valueSchema()).contains(new SchemaId(2));
        assertThat(Await.result(store.lookUp(new Subject("t-key"), new SchemaDefinition(SchemaType.AVRO, "Key"))))
                .isPresent();
        assertThat(stored().key().bytes()).isEqualTo(framed(1, "1"));
        assertThat(stored().value().bytes()).isEqualTo(framed(2, "{\"f\":1}"));
    }

    @Test
    void registersNothingTwice() {
        RegisteredSchema known = store.add(VALUES, new Schema(new SchemaId(7), USER));

        ProducedRecords produced = produce(NO_SCHEMA, use("ns.User"), record(null, "1"));

        assertThat(produced.valueSchema()).contains(known.schema().id());
        assertThat(Await.result(store.findVersion(VALUES, 2))).isEmpty();
    }

    @Test
    void takesASchemaByItsIdIfItIsUnderTheSubject() {
        store.add(VALUES, new Schema(new SchemaId(7), USER));

        ProducedRecords produced = produce(NO_SCHEMA, useId(7), record(null, "1"));

        assertThat(produced.keySchema()).isEmpty();
        assertThat(produced.valueSchema()).contains(new SchemaId(7));
        assertThat(stored().value().bytes()).isEqualTo(framed(7, "1"));
    }

    @Test
    void refusesAnIdOfAnotherSubjectUnlessToldToTakeAny() {
        store.add(new Subject("other"), new Schema(new SchemaId(7), USER));

        refused(NO_SCHEMA, useId(7), record(null, "1"))
                .hasMessage("Error serializing message. Error when fetching schema version. subject = t-value, "
                        + "schema = ns.User\nSchema not found; error code: 40403")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        policy = new SchemaPolicy(
                true, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.TOPIC_NAME, true, true, false);
        assertThat(produce(NO_SCHEMA, useId(7), record(null, "1")).valueSchema())
                .contains(new SchemaId(7));
    }

    @Test
    void refusesAnUnknownId() {
        refused(NO_SCHEMA, useId(999), record(null, "1"))
                .hasMessage("Error serializing message. Error when fetching schema by id. schemaId = 999\n"
                        + "Schema not found; error code: 40403")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
    }

    @Test
    void refusesAnIdOfAnotherLanguage() {
        store.add(VALUES, new Schema(new SchemaId(7), new SchemaDefinition(SchemaType.PROTOBUF, "M")));

        refused(NO_SCHEMA, useId(7), record(null, "1")).isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void refusesATextThatIsNoSchema() {
        refused(NO_SCHEMA, use("broken"), record(null, "1"))
                .hasMessage("Invalid schema: Error when parsing raw schema. format = AVRO, schema = broken")
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void asksForASchemaOfWhateverIsThere() {
        refused(NO_SCHEMA, use("User"), record("1", "1")).isEqualTo(FailureCode.KEY_SCHEMA_MISSING);
        refused(use("Key"), NO_SCHEMA, record("1", "1")).isEqualTo(FailureCode.VALUE_SCHEMA_MISSING);
        assertThat(Await.result(store.findLatest(VALUES))).isEmpty();
    }

    @Test
    void writesTombstonesWithoutSchema() {
        ProducedRecords produced = produce(NO_SCHEMA, NO_SCHEMA, record(null, null));

        assertThat(produced.valueSchema()).isEmpty();
        assertThat(stored().key().isNone()).isTrue();
        assertThat(stored().value().isTombstone()).isTrue();
    }

    @Test
    void convertsNullByTheSchema() {
        produce(use("Key"), use("User"), record(null, null));

        assertThat(stored().key().bytes()).isEqualTo(framed(1, "null"));
        assertThat(stored().value().bytes()).isEqualTo(framed(2, "null"));
    }

    @Test
    void writesTombstonesBesideASchemaIfToldTo() {
        policy = new SchemaPolicy(
                true, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.TOPIC_NAME, false, true, true);

        produce(use("Key"), use("User"), record(null, null));

        assertThat(stored().key().isNone()).isTrue();
        assertThat(stored().value().isTombstone()).isTrue();
    }

    @Test
    void writesTombstonesWhereTheSchemaHasNoOtherUseForNull() {
        produce(use("nullable"), use("nullable"), record(null, null));

        assertThat(stored().key().isNone()).isTrue();
        assertThat(stored().value().isTombstone()).isTrue();
    }

    @Test
    void writesNothingIfOneRecordDoesNotFit() {
        refused(NO_SCHEMA, use("User"), record(null, "1"), record(null, "\"bad\""))
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);

        assertThat(cluster.records(new TopicPartition(TOPIC, 0))).isEmpty();
    }

    @Test
    void leavesASideWithoutSchemaFormatAsItIs() {
        SchemaUse binary = new SchemaUse(EmbeddedFormat.BINARY, new SchemaChoice.None(), Optional.empty());

        produce(binary, use("User"), record("raw", "1"));

        assertThat(stored().key().bytes()).isEqualTo("raw".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesSubjectsAsConfigured() {
        policy = new SchemaPolicy(
                true, SubjectNameStrategy.RECORD_NAME, SubjectNameStrategy.TOPIC_RECORD_NAME, false, true, false);

        produce(use("ns.Key"), use("ns.User"), record("1", "1"));

        assertThat(Await.result(store.findLatest(new Subject("ns.Key")))).isPresent();
        assertThat(Await.result(store.findLatest(new Subject("t-ns.User")))).isPresent();
        refused(use("nameless"), use("User"), record("1", "1")).isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void choosesAMessage() {
        policy = new SchemaPolicy(
                true, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.RECORD_NAME, false, true, false);
        SchemaUse second =
                new SchemaUse(EmbeddedFormat.AVRO, new SchemaChoice.ByDefinition(USER), Optional.of("ns.Other"));

        produce(NO_SCHEMA, second, record(null, "1"));

        assertThat(Await.result(store.findLatest(new Subject("ns.Other")))).isPresent();
    }

    @Test
    void registersNothingIfTheOperatorDoesNotWantIt() {
        policy = new SchemaPolicy(
                true, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.TOPIC_NAME, false, false, false);

        refused(NO_SCHEMA, use("User"), record(null, "1"))
                .hasMessage("Error serializing message. Error when registering schema. format = AVRO, "
                        + "subject = t-value, schema = User\nSchema not found; error code: 40403")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
    }

    @Test
    void saysThatThereIsNoRegistry() {
        policy = SchemaPolicy.WITHOUT_REGISTRY;

        refused(NO_SCHEMA, use("User"), record(null, "1"))
                .hasMessage("Payload error. Schema Registry must be configured when using schemas.")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED);
        refused(NO_SCHEMA, NO_SCHEMA, record(null, null))
                .hasMessage(
                        "Error serializing message. Schema Registry not defined, no Schema Registry client available"
                                + " to serialize message.")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
    }

    @Test
    void registersNothingAfterALookUpThatFailed() {
        FailingStore failing = new FailingStore(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "gone: Connection refused");

        refused(failing, NO_SCHEMA, use("User"), record(null, "1"))
                .hasMessage("Error serializing message. Error when registering schema. format = AVRO, "
                        + "subject = t-value, schema = User\ngone: Connection refused")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failing.registrations).isZero();
    }

    @Test
    void tellsWhatTheRegistryForbidsWithoutFurtherAdo() {
        FailingStore failing = new FailingStore(FailureCode.SCHEMA_REGISTRY_DENIED, "no; error code: 40301");

        refused(failing, NO_SCHEMA, use("User"), record(null, "1"))
                .hasMessage("Error when registering schema. format = AVRO, subject = t-value, schema = User\n"
                        + "no; error code: 40301")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_DENIED);
    }

    @Test
    void asksWhetherTheCallerMayWriteBeforeAnythingElse() {
        var service = new SchemaRecordProductionService(
                (principal, permission) -> AccessDecision.DENIED,
                command -> CompletableFuture.failedStage(new AssertionError("written")),
                new FailingStore(FailureCode.SCHEMA_REGISTRY_REFUSED, "asked"),
                new InMemorySchemaCodecs(),
                policy);

        Assertions.assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> service.produce(command(NO_SCHEMA, use("User"), record(null, "1"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ACCESS_DENIED));
    }

    private static SchemaUse use(String text) {
        return use(new SchemaChoice.ByDefinition(new SchemaDefinition(SchemaType.AVRO, text)));
    }

    private static SchemaUse useId(int id) {
        return use(new SchemaChoice.ById(new SchemaId(id)));
    }

    private static SchemaUse use(SchemaChoice choice) {
        return new SchemaUse(EmbeddedFormat.AVRO, choice, Optional.empty());
    }

    private static OutgoingRecord record(String key, String value) {
        return new OutgoingRecord(
                OptionalInt.empty(),
                key == null ? RecordKey.NONE : RecordKey.of(key.getBytes(StandardCharsets.UTF_8)),
                value == null ? RecordValue.TOMBSTONE : RecordValue.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] framed(int id, String json) {
        return ("\0\0\0\0" + (char) id + json).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SchemaProduceCommand command(SchemaUse key, SchemaUse value, OutgoingRecord... records) {
        return new SchemaProduceCommand(Principal.ANONYMOUS, TOPIC, List.of(records), key, value);
    }

    private ProducedRecords produce(SchemaUse key, SchemaUse value, OutgoingRecord... records) {
        return Await.result(service(store).produce(command(key, value, records)));
    }

    private Refusal refused(SchemaUse key, SchemaUse value, OutgoingRecord... records) {
        return refused(store, key, value, records);
    }

    private Refusal refused(SchemaStore schemas, SchemaUse key, SchemaUse value, OutgoingRecord... records) {
        return new Refusal(Await.failure(CompletableFuture.completedStage(null)
                .thenCompose(unused -> service(schemas).produce(command(key, value, records)))));
    }

    private SchemaRecordProductionService service(SchemaStore schemas) {
        var production = new RecordProductionService(
                ALLOW, new InMemoryRecordSender(cluster), ProducePolicy.PROTECT_INTERNAL_TOPICS);
        return new SchemaRecordProductionService(ALLOW, production, schemas, new InMemorySchemaCodecs(), policy);
    }

    private FetchedRecord stored() {
        return cluster.records(new TopicPartition(TOPIC, 0)).get(0);
    }

    private record Refusal(ProxyException failure) {

        Refusal hasMessage(String expected) {
            AbstractThrowableAssert<?, ?> unused = assertThat(failure).hasMessage(expected);
            return this;
        }

        void isEqualTo(FailureCode expected) {
            assertThat(failure.code()).isEqualTo(expected);
        }
    }

    /** A registry that answers everything with the same failure. */
    private static final class FailingStore implements SchemaStore {

        private final FailureCode code;
        private final String message;
        private int registrations;

        FailingStore(FailureCode code, String message) {
            this.code = code;
            this.message = message;
        }

        private <T> CompletionStage<T> failure() {
            return CompletableFuture.failedStage(new ProxyException(code, message));
        }

        @Override
        public CompletionStage<Optional<Schema>> findById(SchemaId id) {
            return failure();
        }

        @Override
        public CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version) {
            return failure();
        }

        @Override
        public CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject) {
            return failure();
        }

        @Override
        public CompletionStage<Optional<RegisteredSchema>> lookUp(Subject subject, SchemaDefinition definition) {
            return failure();
        }

        @Override
        public CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition) {
            registrations++;
            return failure();
        }
    }
}
