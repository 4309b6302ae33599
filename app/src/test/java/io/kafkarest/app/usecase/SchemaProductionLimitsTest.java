package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryRecordSender;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller must not get by way of schemas. */
class SchemaProductionLimitsTest {

    private static final AccessPolicy ALLOW = (principal, permission) -> AccessDecision.ALLOWED;

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final InMemorySchemaStore store = new InMemorySchemaStore();

    @Test
    void registersNothingForATopicThatNobodyWritesTo() {
        TopicName topic = new TopicName("_schemas");
        cluster.createTopic(topic, 1);

        ProducedRecords produced = Await.result(
                service(new InMemorySchemaCodecs()).produce(command(topic, byText("User"), List.of(record("1")))));

        assertThat(produced.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        RecordOutcome.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(FailureCode.KAFKA_FAILURE));
        assertThat(produced.valueSchema()).isEmpty();
        assertThat(Await.result(store.findLatest(new Subject("_schemas-value"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":.prod:t", "bad name", "a/b", "", "..", "t\u00e4"})
    void registersNothingForATopicThatCannotBe(String name) {
        Await.result(service(new InMemorySchemaCodecs())
                .produce(command(new TopicName(name), byText("User"), List.of(record("1")))));

        assertThat(Await.result(store.findLatest(new Subject(name + "-value")))).isEmpty();
    }

    @Test
    void repeatsNoMoreThanTheBeginningOfALongSchema() {
        String text = "broken" + "x".repeat(1 << 20);
        SchemaCodecs none = definition ->
                CompletableFuture.failedStage(new ProxyException(FailureCode.INVALID_SCHEMA, "it is none"));

        ProxyException failure =
                Await.failure(service(none).produce(command(new TopicName("t"), byText(text), List.of(record("1")))));

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_SCHEMA);
        assertThat(failure).hasMessageContaining("schema = brokenxxx");
        assertThat(failure.getMessage()).hasSizeLessThan(20_000);
    }

    @Test
    void boundsWhatSchemasMakeOfARequest() {
        TopicName topic = new TopicName("t");
        cluster.createTopic(topic, 1);
        SchemaCodecs growing = definition -> CompletableFuture.completedStage(new Growing());

        ProxyException failure = Await.failure(
                service(growing).produce(command(topic, byText("User"), Collections.nCopies(1_000_000, record("1")))));

        assertThat(failure.code()).isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
        assertThat(failure).hasMessageContaining("too large");
    }

    private SchemaRecordProductionService service(SchemaCodecs codecs) {
        var production = new RecordProductionService(
                ALLOW, new InMemoryRecordSender(cluster), ProducePolicy.PROTECT_INTERNAL_TOPICS);
        return new SchemaRecordProductionService(ALLOW, production, store, codecs, SchemaPolicy.DEFAULTS);
    }

    private static SchemaUse byText(String text) {
        return new SchemaUse(
                EmbeddedFormat.AVRO,
                new SchemaChoice.ByDefinition(new SchemaDefinition(SchemaType.AVRO, text)),
                Optional.empty());
    }

    private static SchemaProduceCommand command(TopicName topic, SchemaUse value, List<OutgoingRecord> records) {
        SchemaUse noKey = new SchemaUse(EmbeddedFormat.AVRO, new SchemaChoice.None(), Optional.empty());
        return new SchemaProduceCommand(Principal.ANONYMOUS, topic, records, noKey, value);
    }

    private static OutgoingRecord record(String value) {
        return new OutgoingRecord(
                OptionalInt.empty(), RecordKey.NONE, RecordValue.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes much of little. */
    private static final class Growing implements SchemaCodec {

        @Override
        public Optional<String> recordName() {
            return Optional.empty();
        }

        @Override
        public boolean takesNullForNothing() {
            return false;
        }

        @Override
        public SchemaCodec forMessage(String fullName) {
            return this;
        }

        @Override
        public byte[] encode(SchemaId id, JsonText json) {
            return new byte[1 << 20];
        }

        @Override
        public byte[] decode(byte[] stored) {
            return stored;
        }
    }
}
