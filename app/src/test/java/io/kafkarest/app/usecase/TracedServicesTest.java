package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryRecordSender;
import io.kafkarest.ports.testkit.InMemoryTracer;
import io.kafkarest.ports.testkit.InMemoryTracer.EndedSpan;
import io.kafkarest.ports.testkit.TestRecords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TracedServicesTest {

    private static final TopicName TOPIC = new TopicName("demo");
    private static final ConsumerInstanceId READER = new ConsumerInstanceId(new ConsumerGroupId("g"), "c");
    private static final ProxyException REFUSAL = new ProxyException(FailureCode.ACCESS_DENIED, "no");

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final InMemoryTracer tracer = new InMemoryTracer();
    private final Optional<TraceContext> request = Optional.of(TestRecords.trace(""));

    @Test
    void haveRecordsCarryTheSpanOfTheirWriting() {
        cluster.createTopic(TOPIC, 1);

        produce(storing(), request);

        EndedSpan span = onlySpan();
        assertThat(span.name()).isEqualTo("send demo");
        assertThat(span.parent()).isEqualTo(request);
        assertThat(span.about()).containsExactly(new RecordOutcome.Stored(0, 0));
        assertThat(written()).containsExactly(Optional.of(span.context()));
    }

    @Test
    void writeNothingIntoRecordsOfARequestOutsideOfATrace() {
        cluster.createTopic(TOPIC, 1);

        produce(storing(), Optional.empty());

        assertThat(written()).containsExactly(Optional.empty());
        assertThat(tracer.ended()).isEmpty();
    }

    @Test
    void endTheSpanOfAWriteOnlyWhenItIsAcknowledged() {
        var answer = new CompletableFuture<List<RecordOutcome>>();

        produce(command -> answer, request);

        assertThat(tracer.ended()).isEmpty();
        answer.complete(List.of(new RecordOutcome.Stored(0, 7)));
        assertThat(onlySpan().about()).containsExactly(new RecordOutcome.Stored(0, 7));
    }

    @Test
    void tellOfWritesThatFail() {
        produce(command -> CompletableFuture.failedStage(REFUSAL), request);
        assertThatThrownBy(() -> produce(
                        command -> {
                            throw REFUSAL;
                        },
                        request))
                .isSameAs(REFUSAL);

        assertThat(tracer.ended()).extracting(EndedSpan::failure).containsExactly(REFUSAL + "", REFUSAL + "");
    }

    @Test
    void knowWhichTopicsAreRefused() {
        assertThat(new TracedRecordProductionService(storing(), tracer).refuses(new TopicName("__consumer_offsets")))
                .isTrue();
    }

    @Test
    void tellWhichRecordsAReadHasFound() {
        FetchedRecord record =
                new FetchedRecord(new TopicPartition(TOPIC, 0), 0, RecordKey.NONE, RecordValue.TOMBSTONE, request);

        read(query -> CompletableFuture.completedStage(new RecordRead(EmbeddedFormat.JSON, delivery(record))), request);

        EndedSpan span = onlySpan();
        assertThat(span.name()).isEqualTo("receive by g/c");
        assertThat(span.parent()).isEqualTo(request);
        assertThat(span.about()).containsExactly(record);
    }

    @Test
    void tellNothingOfReadsOutsideOfATrace() {
        read(
                query -> CompletableFuture.completedStage(new RecordRead(EmbeddedFormat.JSON, delivery())),
                Optional.empty());

        assertThat(tracer.ended()).isEmpty();
    }

    @Test
    void tellOfReadsThatFail() {
        read(query -> CompletableFuture.failedStage(REFUSAL), request);
        assertThatThrownBy(() -> read(
                        query -> {
                            throw REFUSAL;
                        },
                        request))
                .isSameAs(REFUSAL);

        assertThat(tracer.ended()).extracting(EndedSpan::failure).containsExactly(REFUSAL + "", REFUSAL + "");
    }

    private RecordProduction storing() {
        return new RecordProductionService(
                (principal, permission) -> AccessDecision.ALLOWED,
                new InMemoryRecordSender(cluster),
                ProducePolicy.PROTECT_INTERNAL_TOPICS);
    }

    private void produce(RecordProduction production, Optional<TraceContext> trace) {
        var unused = new TracedRecordProductionService(production, tracer)
                .produce(new ProduceCommand(
                        Principal.ANONYMOUS, TOPIC, List.of(TestRecords.recordFor(0, "value")), trace));
    }

    private void read(RecordReading reading, Optional<TraceContext> trace) {
        var unused = new TracedRecordReadingService(reading, tracer)
                .read(new ReadQuery(
                        Principal.ANONYMOUS, READER, Optional.empty(), Optional.empty(), OptionalLong.empty(), trace));
    }

    private EndedSpan onlySpan() {
        assertThat(tracer.ended()).hasSize(1);
        return tracer.ended().get(0);
    }

    private List<Optional<TraceContext>> written() {
        return cluster.records(new TopicPartition(TOPIC, 0)).stream()
                .map(FetchedRecord::trace)
                .toList();
    }

    private static Delivery delivery(FetchedRecord... records) {
        return new Delivery() {
            @Override
            public List<FetchedRecord> records() {
                return List.of(records);
            }

            @Override
            public void settle(DeliveryReport report) {
                // Nobody asks.
            }
        };
    }
}
