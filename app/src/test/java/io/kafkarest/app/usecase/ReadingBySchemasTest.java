package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.CreateInstanceCommand;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryConsumerClients;
import io.kafkarest.ports.testkit.InMemoryInstanceStore;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingBySchemasTest {

    private static final TopicName TOPIC = new TopicName("t");
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ConsumerGroupId GROUP = new ConsumerGroupId("g");
    private static final ConsumerInstanceId ID = new ConsumerInstanceId(GROUP, "c");
    private static final ConsumerPolicy POLICY =
            new ConsumerPolicy("", Duration.ofMillis(50), 1000, 1, Duration.ofMinutes(5), 2);
    private static final byte[] ONE = "\0\0\0\0\0071".getBytes(StandardCharsets.ISO_8859_1);

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final InMemorySchemaStore schemas = new InMemorySchemaStore();
    private final InstanceRegistry registry = new InstanceRegistry(
            (principal, permission) -> AccessDecision.ALLOWED,
            new InMemoryInstanceStore(),
            new InMemoryConsumerClients(cluster),
            new MutableClock());

    @BeforeEach
    void writeOne() {
        cluster.createTopic(TOPIC, 1);
        schemas.register(new Schema(new SchemaId(7), new SchemaDefinition(SchemaType.AVRO, "A")));
        cluster.append(PARTITION, Instant.EPOCH, RecordKey.of(ONE), RecordValue.of(ONE));
    }

    @Test
    void handsOutWhatDecodesTheRecords() {
        listen(EmbeddedFormat.AVRO, EmbeddedFormat.AVRO);

        RecordRead read = Await.result(read(new InMemorySchemaCodecs()));

        assertThat(read.keyDecoding().json(ONE)).isEqualTo(new byte[] {'1'});
        assertThat(read.valueDecoding().json(ONE)).isEqualTo(new byte[] {'1'});
    }

    @Test
    void leavesASideWithoutSchemasAsItIs() {
        listen(EmbeddedFormat.JSON, EmbeddedFormat.AVRO);

        RecordRead read = Await.result(read(new InMemorySchemaCodecs()));

        assertThat(read.keyFormat()).isEqualTo(EmbeddedFormat.JSON);
        assertThat(read.keyDecoding().json(ONE)).isEqualTo(ONE);
        assertThat(read.valueDecoding().json(ONE)).isEqualTo(new byte[] {'1'});
    }

    @Test
    void keepsTheRecordsForTheNextReadWhereTheirSchemaCannotBeHad() {
        listen(EmbeddedFormat.AVRO, EmbeddedFormat.AVRO);
        SchemaCodecs down = definition ->
                CompletableFuture.failedStage(new ProxyException(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "down"));

        ProxyException failure = Await.failure(read(down));
        RecordRead read = Await.result(read(new InMemorySchemaCodecs()));

        assertThat(failure.code()).isEqualTo(FailureCode.RECORD_SCHEMA_UNAVAILABLE);
        assertThat(read.delivery().records()).hasSize(1);
        read.delivery().settle(DeliveryReport.delivered(read.delivery().records()));
    }

    @Test
    void makesNoInstanceOfAFormatWithSchemasWhereThereIsNoRegistry() {
        ConsumerInstancesService instances =
                new ConsumerInstancesService(registry, POLICY, SchemaPolicy.WITHOUT_REGISTRY);

        for (CreateInstanceCommand each : List.of(
                command(EmbeddedFormat.AVRO, EmbeddedFormat.AVRO),
                command(EmbeddedFormat.PROTOBUF, EmbeddedFormat.JSON))) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> instances.create(each))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.KAFKA_FAILURE));
        }
        assertThat(Await.result(instances.create(command(EmbeddedFormat.JSON, EmbeddedFormat.JSON))))
                .isEqualTo(ID);
    }

    @Test
    void doesNotHideWhatNobodyExpected() {
        listen(EmbeddedFormat.AVRO, EmbeddedFormat.AVRO);
        SchemaCodecs broken = definition -> CompletableFuture.failedStage(new IllegalStateException("broken"));

        CompletableFuture<RecordRead> read = read(broken).toCompletableFuture();

        assertThat(read)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    private void listen(EmbeddedFormat keys, EmbeddedFormat values) {
        Await.result(
                new ConsumerInstancesService(registry, POLICY, SchemaPolicy.DEFAULTS).create(command(keys, values)));
        Await.result(new ConsumerSubscriptionsService(registry).assign(Principal.ANONYMOUS, ID, List.of(PARTITION)));
    }

    private static CreateInstanceCommand command(EmbeddedFormat keys, EmbeddedFormat values) {
        ConsumerSettings earliest =
                new ConsumerSettings(Map.of("auto.offset.reset", "earliest"), OptionalInt.empty(), Optional.empty());
        return new CreateInstanceCommand(Principal.ANONYMOUS, GROUP, Optional.of("c"), keys, values, earliest);
    }

    private CompletionStage<RecordRead> read(SchemaCodecs codecs) {
        return new RecordReadingService(registry, POLICY, schemas, codecs)
                .read(new ReadQuery(
                        Principal.ANONYMOUS,
                        ID,
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(5)),
                        OptionalLong.empty()));
    }
}
