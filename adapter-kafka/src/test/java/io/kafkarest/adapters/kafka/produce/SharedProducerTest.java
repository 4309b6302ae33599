package io.kafkarest.adapters.kafka.produce;

import static io.kafkarest.ports.testkit.TestRecords.recordFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.testkit.TestRecords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class SharedProducerTest {

    private static final TopicName TOPIC = new TopicName("t");
    private static final int PARTITIONS = 2;

    private final ProducerSettings settings = ProducerSettings.of(Map.of("buffer.memory", "1000"));
    private final MockProducer<byte[], byte[]> kafkas =
            new MockProducer<>(cluster(), false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final AtomicLong now = new AtomicLong();
    private final List<TopicName> lost = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SharedProducer producer = new SharedProducer(kafkas, settings, now::get, lost::add, waiting::add);

    @Test
    void keepsTheFirstRecordsOfATopicFromTheCaller() {
        send(recordFor(0, "a"));

        assertThat(kafkas.history()).isEmpty();
        runWaiting();
        assertThat(kafkas.history()).hasSize(1);
    }

    @Test
    void sendsAtOnceToATopicThatTheProducerKnows() {
        send(recordFor(0, "a"));
        runWaiting();

        send(recordFor(1, "b"));

        assertThat(kafkas.history()).hasSize(2);
        assertThat(waiting).isEmpty();
    }

    @Test
    void letsManyWaitForATopicOnce() {
        send(recordFor(0, "a"));
        send(recordFor(0, "b"));

        assertThat(waiting).hasSize(1);
        runWaiting();
        assertThat(kafkas.history()).hasSize(2);
    }

    @Test
    void looksAtATopicAgainBeforeTheProducerForgetsIt() {
        send(recordFor(0, "a"));
        runWaiting();
        now.addAndGet(settings.metadataIdle().dividedBy(2).toNanos() + 1);

        send(recordFor(0, "b"));

        assertThat(kafkas.history()).hasSize(1);
        runWaiting();
        assertThat(kafkas.history()).hasSize(2);
    }

    @Test
    void answersInOrderWhenTheLastAcknowledgementIsIn() {
        CompletableFuture<List<RecordOutcome>> answer =
                sendWarm(recordFor(0, "a"), recordFor(1, "b"), recordFor(0, "c"));

        kafkas.completeNext();
        kafkas.errorNext(new NotEnoughReplicasException("too few"));
        assertThat(answer).isNotDone();
        kafkas.completeNext();

        assertThat(answer)
                .isCompletedWithValue(List.of(
                        new Stored(0, 1),
                        new Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, "too few"),
                        new Stored(0, 2)));
    }

    @Test
    void goesOnAfterARecordThatTheProducerRefuses() {
        warm();
        kafkas.sendException = new KafkaException("refused");

        CompletableFuture<List<RecordOutcome>> answer = send(recordFor(0, "a"), recordFor(0, "b"));

        Rejected refused = new Rejected(FailureCode.KAFKA_FAILURE, "refused");
        assertThat(answer).isCompletedWithValue(List.of(refused, refused));
        assertThat(lost).isEmpty();
    }

    @Test
    void stopsAfterTheProducerWaitedInVainAndSaysItWithTheTimeOfTheUser() {
        warm();
        kafkas.sendException = new TimeoutException("Topic t not present in metadata after 1000 ms.");

        CompletableFuture<List<RecordOutcome>> answer = send(recordFor(0, "a"), recordFor(0, "b"));

        Rejected absent =
                new Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, "Topic t not present in metadata after 60000 ms.");
        assertThat(answer).isCompletedWithValue(List.of(absent, absent));
        assertThat(lost).containsExactly(TOPIC);
    }

    @Test
    void answersAllWhoWaitForATopicThatTheProducerDoesNotFind() {
        kafkas.partitionsForException = new TimeoutException("Topic t not present in metadata after 1000 ms.");
        CompletableFuture<List<RecordOutcome>> one = send(recordFor(0, "a"));
        CompletableFuture<List<RecordOutcome>> other = send(recordFor(0, "b"));

        runWaiting();

        List<RecordOutcome> absent = List.of(
                new Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, "Topic t not present in metadata after 60000 ms."));
        assertThat(one).isCompletedWithValue(absent);
        assertThat(other).isCompletedWithValue(absent);
        assertThat(lost).containsExactly(TOPIC);
    }

    @Test
    void refusesAPartitionThatIsNotThereAndSendsTheOthers() {
        CompletableFuture<List<RecordOutcome>> answer = sendWarm(recordFor(7, "a"), recordFor(1, "b"));

        kafkas.completeNext();

        assertThat(answer)
                .isCompletedWithValue(List.of(
                        new Rejected(
                                FailureCode.RETRIABLE_KAFKA_FAILURE,
                                "Partition 7 of topic t with partition count 2 is not present in metadata after 60000 ms."),
                        new Stored(1, 0)));
    }

    @Test
    void takesNoMoreThanFitsUntilItIsAcknowledged() {
        Rejected full = new Rejected(
                FailureCode.RETRIABLE_KAFKA_FAILURE,
                "The buffer.memory of 1000 bytes is full of records that Kafka has not acknowledged yet.");
        CompletableFuture<List<RecordOutcome>> first = sendWarm(sized(600), sized(600));

        assertThat(send(sized(900))).isCompletedWithValue(List.of(full));
        kafkas.completeNext();
        assertThat(first).isCompletedWithValue(List.of(new Stored(0, 1), full));

        send(sized(900));
        kafkas.completeNext();
        assertThat(kafkas.history()).hasSize(3);
    }

    @Test
    void countsTheHeadersOfATrace() {
        warm();

        // Name, value and lengths of traceparent are 70 bytes.
        send(Optional.of(TestRecords.trace("")), sized(931));
        assertThat(kafkas.history()).hasSize(1);

        send(Optional.of(TestRecords.trace("")), sized(930));
        assertThat(kafkas.history()).hasSize(2);
    }

    @Test
    void answersAtOnceIfTooManyWaitAlready() {
        SharedProducer busy = new SharedProducer(kafkas, settings, now::get, lost::add, work -> {
            throw new RejectedExecutionException();
        });
        BatchInFlight batch = new BatchInFlight(
                TOPIC, List.of(recordFor(0, "a")), Optional.empty(), new WaitingWords(settings), () -> {});

        busy.send(batch, PARTITIONS);

        assertThat(batch.answer().toCompletableFuture())
                .isCompletedWithValueMatching(outcomes -> outcomes.get(0) instanceof Rejected rejected
                        && rejected.code() == FailureCode.RETRIABLE_KAFKA_FAILURE);
    }

    @Test
    void answersAnEmptyBatch() {
        assertThat(send()).isCompletedWithValue(List.of());
    }

    private CompletableFuture<List<RecordOutcome>> sendWarm(OutgoingRecord... records) {
        warm();
        return send(records);
    }

    private void warm() {
        send(new OutgoingRecord(OptionalInt.of(0), RecordKey.NONE, RecordValue.TOMBSTONE));
        runWaiting();
        kafkas.completeNext();
    }

    private CompletableFuture<List<RecordOutcome>> send(OutgoingRecord... records) {
        return send(Optional.empty(), records);
    }

    private CompletableFuture<List<RecordOutcome>> send(Optional<TraceContext> trace, OutgoingRecord... records) {
        BatchInFlight batch = new BatchInFlight(TOPIC, List.of(records), trace, new WaitingWords(settings), () -> {});
        producer.send(batch, PARTITIONS);
        return batch.answer().toCompletableFuture();
    }

    private void runWaiting() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static OutgoingRecord sized(int bytes) {
        return new OutgoingRecord(OptionalInt.of(0), RecordKey.NONE, RecordValue.of(new byte[bytes - 21]));
    }

    private static Cluster cluster() {
        Node node = new Node(1, "localhost", 1);
        Node[] nodes = {node};
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(each -> new PartitionInfo(TOPIC.value(), each, node, nodes, nodes))
                .toList();
        return new Cluster("cluster", List.of(node), partitions, java.util.Set.of(), java.util.Set.of());
    }
}
