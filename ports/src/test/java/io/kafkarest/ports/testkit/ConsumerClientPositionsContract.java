package io.kafkarest.ports.testkit;

import static io.kafkarest.ports.testkit.TestRecords.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What callers of {@link io.kafkarest.ports.out.ConsumerClientPositions} rely on. */
public interface ConsumerClientPositionsContract extends ConsumerTestbed {

    @Test
    default void goesOnAtTheOffsetSoughtTo() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            consumer.receive(3);
            consumer.seek(partition, 1);

            assertThat(texts(consumer.receive(2))).containsExactly("b", "c");
        }
    }

    @Test
    default void dropsWhatWasFetchedWhenSought() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            consumer.readSome().settle(DeliveryReport.LOST);
            consumer.seek(partition, 2);

            assertThat(texts(consumer.receive(1))).containsExactly("c");
        }
    }

    @Test
    default void seeksOnlyWhenWhatWasHandedOutIsSettled() {
        TopicPartition partition = newPartition("a", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = consumer.readSome();
            CompletionStage<Void> seek =
                    consumer.client().positions().seek(List.of(new SeekTarget.ToOffset(partition, new Offset(0))));
            delivery.settle(DeliveryReport.delivered(delivery.records()));
            Await.result(seek);

            assertThat(texts(consumer.receive(2))).containsExactly("a", "b");
        }
    }

    @Test
    default void goesOnAtTheFirstRecordThatIsNotOlder() {
        TopicPartition partition = newPartition();
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
        for (int each = 0; each < 3; each++) {
            cluster().append(partition, start.plusSeconds(each), RecordKey.NONE, TestRecords.value("second " + each));
        }

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            seek(consumer, new SeekTarget.ToTime(partition, start.plusSeconds(1)));

            assertThat(texts(consumer.receive(2))).containsExactly("second 1", "second 2");
        }
    }

    @Test
    default void goesOnAtTheEndWhenAllRecordsAreOlder() {
        TopicPartition partition = newPartition("old");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            seek(consumer, new SeekTarget.ToTime(partition, Instant.now().plusSeconds(3600)));
            cluster().append(partition, "new");

            assertThat(texts(consumer.receive(1))).containsExactly("new");
        }
    }

    @Test
    default void goesOnAtTheEdgeSoughtTo() {
        TopicName topic = cluster().newTopic(2);
        TopicPartition again = new TopicPartition(topic, 0);
        TopicPartition skipped = new TopicPartition(topic, 1);
        cluster().append(again, "a");
        cluster().append(skipped, "b");

        try (TestConsumer consumer = newConsumer().assign(again, skipped)) {
            consumer.receive(2);
            seek(
                    consumer,
                    new SeekTarget.ToEdge(again, LogEdge.BEGINNING),
                    new SeekTarget.ToEdge(skipped, LogEdge.END));
            cluster().append(skipped, "c");

            assertThat(texts(consumer.receive(2))).containsExactlyInAnyOrder("a", "c");
        }
    }

    @Test
    default void movesAllPartitionsToTheBeginning() {
        TopicName topic = cluster().newTopic(2);
        cluster().append(new TopicPartition(topic, 0), "a");
        cluster().append(new TopicPartition(topic, 1), "b");

        try (TestConsumer consumer = newConsumer().assign(new TopicPartition(topic, 0), new TopicPartition(topic, 1))) {
            consumer.receive(2);
            Await.result(consumer.client().positions().seekAll(LogEdge.BEGINNING));

            assertThat(texts(consumer.receive(2))).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    default void movesAllPartitionsToTheEnd() {
        TopicPartition partition = newPartition("old");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Await.result(consumer.client().positions().seekAll(LogEdge.END));
            cluster().append(partition, "new");

            assertThat(texts(consumer.receive(1))).containsExactly("new");
        }
    }

    @Test
    default void seeksNothingWhenOnePartitionIsNotAssigned() {
        TopicPartition assigned = newPartition("a", "b");
        TopicPartition other = newPartition("x");

        try (TestConsumer consumer = newConsumer().assign(assigned)) {
            CompletionStage<Void> seek = consumer.client()
                    .positions()
                    .seek(List.of(
                            new SeekTarget.ToOffset(assigned, new Offset(1)),
                            new SeekTarget.ToOffset(other, new Offset(0))));

            assertThat(Await.failure(seek).code()).isEqualTo(FailureCode.ILLEGAL_CONSUMER_STATE);
            assertThat(texts(consumer.receive(2))).containsExactly("a", "b");
        }
    }

    @Test
    default void remembersWhatWasCommitted() {
        TopicPartition partition = newPartition("a", "b");
        CommittedOffset offset = new CommittedOffset(partition, new Offset(1), "a note");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Await.result(consumer.client().positions().commit(List.of(offset)));

            assertThat(committed(consumer, partition)).containsExactly(offset);
        }
    }

    @Test
    default void commitsWithoutHavingReadOrSubscribed() {
        TopicPartition partition = newPartition("a", "b");
        CommittedOffset offset = new CommittedOffset(partition, new Offset(2), "");

        try (TestConsumer consumer = newConsumer()) {
            Await.result(consumer.client().positions().commit(List.of(offset)));

            assertThat(committed(consumer, partition)).containsExactly(offset);
        }
    }

    @Test
    default void letsTheGroupGoOnAtTheCommittedOffset() {
        TopicPartition partition = newPartition("a", "b", "c");
        ConsumerGroupId group = newGroup();
        try (TestConsumer consumer = newConsumer(group).assign(partition)) {
            Await.result(
                    consumer.client().positions().commit(List.of(new CommittedOffset(partition, new Offset(2), ""))));
        }

        try (TestConsumer successor = newConsumer(group).assign(partition)) {
            assertThat(texts(successor.receive(1))).containsExactly("c");
        }
    }

    @Test
    default void leavesOutPartitionsWithoutCommit() {
        TopicPartition committed = newPartition("a");
        TopicPartition uncommitted = newPartition("b");
        TopicPartition noSuchTopic = new TopicPartition(cluster().newTopicName(), 0);
        TopicPartition noSuchPartition = new TopicPartition(committed.topic(), 99);

        try (TestConsumer consumer = newConsumer()) {
            Await.result(
                    consumer.client().positions().commit(List.of(new CommittedOffset(committed, new Offset(1), ""))));

            assertThat(committed(consumer, noSuchTopic, uncommitted, committed, noSuchPartition))
                    .extracting(CommittedOffset::partition)
                    .containsExactly(committed);
        }
    }

    @Test
    default void commitsNothingWhenATopicDoesNotExist() {
        TopicPartition partition = newPartition("a");
        TopicPartition unknown = new TopicPartition(cluster().newTopicName(), 0);

        assertRefused(partition, unknown);
    }

    @Test
    default void commitsNothingWhenAPartitionDoesNotExist() {
        TopicPartition partition = newPartition("a");
        TopicPartition unknown = new TopicPartition(partition.topic(), 99);

        assertRefused(partition, unknown);
    }

    @Test
    default void commitsExactlyWhatWasDelivered() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = consumer.readSome();
            delivery.settle(DeliveryReport.delivered(delivery.records().subList(0, 1)));
            Await.result(consumer.client().positions().commitDelivered());

            assertThat(committed(consumer, partition))
                    .extracting(CommittedOffset::position)
                    .containsExactly(new Offset(1));
        }
    }

    @Test
    default void commitsWhatWasDeliveredThoughItIsClosedMeanwhile() {
        TopicPartition partition = newPartition("a", "b", "c");
        ConsumerGroupId group = newGroup();
        CompletionStage<Void> commit;
        try (TestConsumer consumer = newConsumer(group).assign(partition)) {
            consumer.receive(3);
            commit = consumer.client().positions().commitDelivered();
        }

        Await.result(commit);
        try (TestConsumer other = newConsumer(group).assign(partition)) {
            assertThat(committed(other, partition))
                    .extracting(CommittedOffset::position)
                    .containsExactly(new Offset(3));
        }
    }

    @Test
    default void commitsNoDeliveryThatWasLost() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            consumer.readSome().settle(DeliveryReport.LOST);
            Await.result(consumer.client().positions().commitDelivered());

            assertThat(committed(consumer, partition))
                    .extracting(CommittedOffset::position)
                    .isSubsetOf(new Offset(0));
        }
    }

    private static void seek(TestConsumer consumer, SeekTarget... targets) {
        Await.result(consumer.client().positions().seek(List.of(targets)));
    }

    private static List<CommittedOffset> committed(TestConsumer consumer, TopicPartition... partitions) {
        return Await.result(consumer.client().positions().committed(List.of(partitions)));
    }

    private void assertRefused(TopicPartition existing, TopicPartition unknown) {
        try (TestConsumer consumer = newConsumer().assign(existing)) {
            CompletionStage<Void> commit = consumer.client()
                    .positions()
                    .commit(List.of(
                            new CommittedOffset(existing, new Offset(1), ""),
                            new CommittedOffset(unknown, new Offset(1), "")));

            assertThat(Await.failure(commit).code())
                    .isIn(FailureCode.UNKNOWN_TOPIC_OR_PARTITION, FailureCode.PARTITION_NOT_FOUND);
            assertThat(committed(consumer, existing)).isEmpty();
        }
    }
}
