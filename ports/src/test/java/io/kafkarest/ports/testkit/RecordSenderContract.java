package io.kafkarest.ports.testkit;

import static io.kafkarest.ports.testkit.TestRecords.keyedRecord;
import static io.kafkarest.ports.testkit.TestRecords.recordFor;
import static io.kafkarest.ports.testkit.TestRecords.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.RecordSender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers of a {@link RecordSender} rely on. */
public interface RecordSenderContract {

    /** Far from the minute that Kafka's client would wait, and still no matter of the machine's mood. */
    Duration QUICK = Duration.ofSeconds(10);

    /** The sender under test. */
    RecordSender sender();

    /** The cluster that it writes to. */
    TestCluster cluster();

    @Test
    default void storesRecordsInTheirOrder() {
        TopicName topic = cluster().newTopic(2);

        List<RecordOutcome> outcomes =
                send(topic, recordFor(1, "first"), recordFor(0, "elsewhere"), recordFor(1, "second"));

        assertThat(outcomes).containsExactly(new Stored(1, 0), new Stored(0, 0), new Stored(1, 1));
        assertThat(texts(cluster().records(new TopicPartition(topic, 1)))).containsExactly("first", "second");
        assertThat(texts(cluster().records(new TopicPartition(topic, 0)))).containsExactly("elsewhere");
    }

    @Test
    default void keepsTheOrderOfALongBatch() {
        TopicName topic = cluster().newTopic(1);
        List<OutgoingRecord> records = IntStream.range(0, 2_000)
                .mapToObj(each -> recordFor(0, "value " + each))
                .toList();

        List<RecordOutcome> outcomes = send(topic, records.toArray(OutgoingRecord[]::new));

        assertThat(outcomes)
                .containsExactlyElementsOf(IntStream.range(0, 2_000)
                        .mapToObj(each -> (RecordOutcome) new Stored(0, each))
                        .toList());
        assertThat(texts(cluster().records(new TopicPartition(topic, 0))))
                .containsExactlyElementsOf(IntStream.range(0, 2_000)
                        .mapToObj(each -> "value " + each)
                        .toList());
    }

    @Test
    default void goesOnBehindWhatWasSentBefore() {
        TopicName topic = cluster().newTopic(1);
        send(topic, recordFor(0, "earlier"));

        List<RecordOutcome> outcomes = send(topic, recordFor(0, "later"));

        assertThat(outcomes).containsExactly(new Stored(0, 1));
    }

    @Test
    default void keepsEqualKeysOnOnePartition() {
        TopicName topic = cluster().newTopic(8);

        List<RecordOutcome> outcomes =
                send(topic, keyedRecord("key", "a"), keyedRecord("key", "b"), keyedRecord("key", "c"));

        assertThat(outcomes)
                .hasOnlyElementsOfType(Stored.class)
                .extracting(each -> ((Stored) each).partition())
                .hasSize(3)
                .containsOnly(((Stored) outcomes.get(0)).partition());
    }

    @Test
    default void storesTombstonesAndRecordsWithoutKey() {
        TopicName topic = cluster().newTopic(1);

        send(
                topic,
                new OutgoingRecord(OptionalInt.of(0), TestRecords.key("key"), RecordValue.TOMBSTONE),
                new OutgoingRecord(OptionalInt.of(0), RecordKey.NONE, TestRecords.value("value")));

        List<FetchedRecord> stored = cluster().records(new TopicPartition(topic, 0));
        assertThat(stored).hasSize(2);
        assertThat(stored.get(0).key().bytes()).isEqualTo(TestRecords.key("key").bytes());
        assertThat(stored.get(0).value().isTombstone()).isTrue();
        assertThat(stored.get(1).key().isNone()).isTrue();
        assertThat(TestRecords.text(stored.get(1))).isEqualTo("value");
    }

    @Test
    default void storesEmptyKeysAndValuesAsTheyAre() {
        TopicName topic = cluster().newTopic(1);

        send(topic, new OutgoingRecord(OptionalInt.of(0), TestRecords.key(""), TestRecords.value("")));

        FetchedRecord stored = cluster().records(new TopicPartition(topic, 0)).get(0);
        assertThat(stored.key().isNone()).isFalse();
        assertThat(stored.value().isTombstone()).isFalse();
        assertThat(stored.size()).isZero();
    }

    @Test
    default void rejectsEveryRecordForAnUnknownTopicQuickly() {
        TopicName unknown = cluster().newTopicName();

        List<RecordOutcome> outcomes =
                Await.result(sendLater(unknown, recordFor(0, "a"), keyedRecord("key", "b")), QUICK);

        assertThat(outcomes).hasSize(2).allSatisfy(RecordSenderContract::isRejectedForNow);
    }

    @Test
    default void rejectsRecordsForAnUnknownPartitionAndStoresTheirNeighbours() {
        TopicName topic = cluster().newTopic(2);

        List<RecordOutcome> outcomes =
                Await.result(sendLater(topic, recordFor(1, "a"), recordFor(99, "b"), recordFor(1, "c")), QUICK);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isEqualTo(new Stored(1, 0));
        assertThat(outcomes.get(1)).satisfies(RecordSenderContract::isRejectedForNow);
        assertThat(outcomes.get(2)).isEqualTo(new Stored(1, 1));
    }

    @Test
    default void rejectsRecordsForAnIllegalTopicName() {
        List<RecordOutcome> outcomes =
                Await.result(sendLater(new TopicName("no topic has such a name"), recordFor(0, "a")), QUICK);

        assertThat(outcomes).hasSize(1).hasOnlyElementsOfType(Rejected.class);
    }

    @Test
    default void findsATopicThatWasUnknownBefore() {
        TopicName topic = cluster().newTopicName();
        send(topic, recordFor(0, "too early"));
        cluster().createTopic(topic, 1);

        Await.until(
                "the topic is known", () -> send(topic, recordFor(0, "value")).get(0) instanceof Stored);

        assertThat(texts(cluster().records(new TopicPartition(topic, 0)))).containsExactly("value");
    }

    @Test
    default void carriesTheTraceInEachRecord() {
        TopicName topic = cluster().newTopic(1);
        TraceContext trace = TestRecords.trace("vendor=1");

        Await.result(sendLater(topic, Optional.of(trace), recordFor(0, "a"), recordFor(0, "b")));

        assertThat(cluster().records(new TopicPartition(topic, 0)))
                .extracting(FetchedRecord::trace)
                .containsExactly(Optional.of(trace), Optional.of(trace));
    }

    @Test
    default void carriesATraceWithoutState() {
        TopicName topic = cluster().newTopic(1);
        TraceContext trace = TestRecords.trace("");

        Await.result(sendLater(topic, Optional.of(trace), recordFor(0, "a")));

        assertThat(cluster().records(new TopicPartition(topic, 0)))
                .extracting(FetchedRecord::trace)
                .containsExactly(Optional.of(trace));
    }

    @Test
    default void addsNoTraceToRecordsThatBelongToNone() {
        TopicName topic = cluster().newTopic(1);

        send(topic, recordFor(0, "a"));

        assertThat(cluster().records(new TopicPartition(topic, 0)))
                .extracting(FetchedRecord::trace)
                .containsExactly(Optional.empty());
    }

    private List<RecordOutcome> send(TopicName topic, OutgoingRecord... records) {
        return Await.result(sendLater(topic, records));
    }

    private CompletionStage<List<RecordOutcome>> sendLater(TopicName topic, OutgoingRecord... records) {
        return sendLater(topic, Optional.empty(), records);
    }

    private CompletionStage<List<RecordOutcome>> sendLater(
            TopicName topic, Optional<TraceContext> trace, OutgoingRecord... records) {
        return sender().send(Principal.ANONYMOUS, ServiceClass.STANDARD, topic, List.of(records), trace);
    }

    private static void isRejectedForNow(RecordOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(FailureCode.RETRIABLE_KAFKA_FAILURE);
            assertThat(rejected.message()).contains("not present in metadata");
        });
    }
}
