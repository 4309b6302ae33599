package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.SchemaProduceCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordCountsTest {

    private static final TopicPartition PARTITION = TopicPartition.of("demo", 0);

    private final RecordCounts counts = new RecordCounts();
    private final List<DeliveryReport> settled = new ArrayList<>();

    @Test
    void tellRecordsThatWereStoredFromThoseThatWereNot() {
        produce(command -> CompletableFuture.completedStage(List.of(
                new RecordOutcome.Stored(0, 0),
                new RecordOutcome.Rejected(FailureCode.RECORD_TOO_LARGE, "large"),
                new RecordOutcome.Stored(0, 1))));

        assertThat(counts.stored()).isEqualTo(2);
        assertThat(counts.rejected()).isEqualTo(Map.of(FailureCode.RECORD_TOO_LARGE, 1L));
    }

    @Test
    void countAllRecordsOfARequestThatIsRefused() {
        ProxyException refusal = new ProxyException(FailureCode.ACCESS_DENIED, "no");

        assertThatThrownBy(() -> produce(command -> {
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(counts.rejected()).isEqualTo(Map.of(FailureCode.ACCESS_DENIED, 3L));
    }

    @Test
    void countAllRecordsOfARequestThatFails() {
        produce(command ->
                CompletableFuture.failedStage(new ProxyException(FailureCode.BROKER_UNREACHABLE, "nobody there")));
        produce(command -> CompletableFuture.failedStage(
                new CompletionException(new ProxyException(FailureCode.BROKER_UNREACHABLE, "nobody there"))));
        produce(command -> CompletableFuture.failedStage(new IllegalStateException("a bug")));
        produce(command -> CompletableFuture.failedStage(new CompletionException("without a cause", null)));

        assertThat(counts.rejected())
                .isEqualTo(Map.of(FailureCode.BROKER_UNREACHABLE, 6L, FailureCode.UNEXPECTED_CLIENT_FAILURE, 6L));
        assertThat(counts.stored()).isZero();
    }

    @Test
    void countRecordsWithSchemasWhetherOrNotTheyComeAsFarAsKafka() {
        produceBySchema(CompletableFuture.completedStage(new ProducedRecords(
                List.of(new RecordOutcome.Stored(0, 0), new RecordOutcome.Stored(0, 1)),
                Optional.empty(),
                Optional.of(new SchemaId(7)))));
        produceBySchema(
                CompletableFuture.failedStage(new ProxyException(FailureCode.SCHEMA_REGISTRY_REFUSED, "nobody there")));

        assertThat(counts.stored()).isEqualTo(2);
        assertThat(counts.rejected()).isEqualTo(Map.of(FailureCode.SCHEMA_REGISTRY_REFUSED, 2L));
    }

    @Test
    void countReadsWhenItIsKnownWhetherTheyArrived() {
        List<FetchedRecord> records = records(4);
        Delivery delivery = read(records);
        assertThat(counts.delivered()).isZero();

        delivery.settle(DeliveryReport.delivered(records.subList(0, 3)));

        assertThat(counts.delivered()).isEqualTo(3);
        assertThat(counts.returned()).isEqualTo(1);
        assertThat(settled).hasSize(1);
    }

    @Test
    void countEachReadOnce() {
        Delivery delivery = read(records(2));

        delivery.settle(DeliveryReport.LOST);
        delivery.settle(DeliveryReport.delivered(delivery.records()));

        assertThat(counts.returned()).isEqualTo(2);
        assertThat(counts.delivered()).isZero();
        assertThat(settled).hasSize(2);
    }

    private void produce(RecordProduction production) {
        OutgoingRecord outgoing =
                new OutgoingRecord(OptionalInt.empty(), RecordKey.of(new byte[0]), RecordValue.of(new byte[0]));
        var unused = new CountedRecordProductionService(production, counts)
                .produce(new ProduceCommand(
                        Principal.ANONYMOUS, new TopicName("demo"), Collections.nCopies(3, outgoing)));
    }

    private void produceBySchema(CompletionStage<ProducedRecords> answer) {
        OutgoingRecord outgoing =
                new OutgoingRecord(OptionalInt.empty(), RecordKey.of(new byte[0]), RecordValue.of(new byte[0]));
        SchemaUse use = new SchemaUse(EmbeddedFormat.AVRO, new SchemaChoice.None(), Optional.empty());
        var unused = new CountedSchemaRecordProductionService(command -> answer, counts)
                .produce(new SchemaProduceCommand(
                        Principal.ANONYMOUS, new TopicName("demo"), Collections.nCopies(2, outgoing), use, use));
    }

    private Delivery read(List<FetchedRecord> records) {
        Delivery delivery = new Delivery() {
            @Override
            public List<FetchedRecord> records() {
                return records;
            }

            @Override
            public void settle(DeliveryReport report) {
                settled.add(report);
            }
        };
        ReadQuery query = new ReadQuery(
                Principal.ANONYMOUS,
                new ConsumerInstanceId(new ConsumerGroupId("g"), "c"),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        return new CountedRecordReadingService(
                        asked -> CompletableFuture.completedStage(new RecordRead(EmbeddedFormat.JSON, delivery)),
                        counts)
                .read(query)
                .toCompletableFuture()
                .join()
                .delivery();
    }

    private static List<FetchedRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(offset ->
                        new FetchedRecord(PARTITION, offset, RecordKey.of(new byte[0]), RecordValue.of(new byte[0])))
                .toList();
    }
}
