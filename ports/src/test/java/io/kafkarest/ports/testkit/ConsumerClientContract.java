package io.kafkarest.ports.testkit;

import static io.kafkarest.ports.testkit.TestRecords.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What callers of {@link io.kafkarest.ports.out.ConsumerClient} rely on when they read. */
public interface ConsumerClientContract extends ConsumerTestbed {

    /** Long enough to be told from "at once", also where everything is slow. */
    Duration LONG_POLL = Duration.ofSeconds(120);

    @Test
    default void handsOutRecordsInTheirOrder() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            List<FetchedRecord> records = consumer.receive(3);

            assertThat(texts(records)).containsExactly("a", "b", "c");
            assertThat(records).extracting(FetchedRecord::offset).containsExactly(0L, 1L, 2L);
            assertThat(records).extracting(FetchedRecord::partition).containsOnly(partition);
        }
    }

    @Test
    default void keepsItsPlaceWhenItsOwnerIsBack() {
        TopicPartition partition = newPartition("a", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            consumer.receive(2);

            consumer.client().isUsedBy(Principal.ANONYMOUS);

            cluster().append(partition, Instant.now(), TestRecords.key("key"), TestRecords.value("c"));
            assertThat(texts(consumer.receive(1))).containsExactly("c");
        }
    }

    @Test
    default void handsOutTombstonesAndRecordsWithoutKey() {
        TopicPartition partition = newPartition("no key");
        cluster().append(partition, Instant.now(), TestRecords.key("key"), RecordValue.TOMBSTONE);

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            List<FetchedRecord> records = consumer.receive(2);

            assertThat(records.get(0).key().isNone()).isTrue();
            assertThat(records.get(0).value().isTombstone()).isFalse();
            assertThat(records.get(1).key().bytes())
                    .isEqualTo(TestRecords.key("key").bytes());
            assertThat(records.get(1).value().isTombstone()).isTrue();
        }
    }

    @Test
    default void handsOutTheTracesThatRecordsCarry() {
        TopicPartition partition = newPartition("outside of any trace");
        Optional<TraceContext> trace = Optional.of(TestRecords.trace("vendor=1"));
        cluster().append(partition, Instant.now(), RecordKey.NONE, TestRecords.value("a"), trace);

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            assertThat(consumer.receive(2)).extracting(FetchedRecord::trace).containsExactly(Optional.empty(), trace);
        }
    }

    @Test
    default void answersAWaitingReadAtTheFirstRecord() {
        TopicPartition partition = newPartition();

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            CompletableFuture<Delivery> read =
                    consumer.client().read(TestConsumer.within(LONG_POLL)).toCompletableFuture();
            cluster().append(partition, "value");

            Delivery delivery = Await.result(read);

            assertThat(texts(delivery.records())).containsExactly("value");
            delivery.settle(DeliveryReport.delivered(delivery.records()));
        }
    }

    @Test
    default void answersWithNothingAtTheTimeout() {
        TopicPartition partition = newPartition();

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = Await.result(consumer.client().read(TestConsumer.within(Duration.ofMillis(100))));

            assertThat(delivery.records()).isEmpty();
        }
    }

    @Test
    default void goesOnAfterAnEmptyReadThatWasSettled() {
        TopicPartition partition = newPartition();

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery nothing = Await.result(consumer.client().read(TestConsumer.within(Duration.ofMillis(100))));
            nothing.settle(DeliveryReport.delivered(nothing.records()));
            cluster().append(partition, "value");

            assertThat(texts(consumer.receive(1))).containsExactly("value");
        }
    }

    @Test
    default void waitsForTheBytesAskedFor() {
        TopicPartition partition = newPartition("12345");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            CompletableFuture<Delivery> read = consumer.client()
                    .read(new ReadLimits(LONG_POLL, OptionalInt.of(10), Long.MAX_VALUE))
                    .toCompletableFuture();
            cluster().append(partition, "67890");

            assertThat(texts(Await.result(read).records())).containsExactly("12345", "67890");
        }
    }

    @Test
    default void givesWhatThereIsAtTheTimeoutThoughItIsLessThanAskedFor() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = Await.result(
                    consumer.client().read(new ReadLimits(Duration.ofSeconds(3), OptionalInt.empty(), 1_000)));

            assertThat(texts(delivery.records())).containsExactly("a");
        }
    }

    @Test
    default void keepsBelowTheBytesAskedFor() {
        TopicPartition partition = newPartition("12345", "67890", "abcde");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery first = Await.result(
                    consumer.client().read(new ReadLimits(TestConsumer.READ_TIMEOUT, OptionalInt.of(10), 11)));
            first.settle(DeliveryReport.delivered(first.records()));

            assertThat(texts(first.records())).containsExactly("12345", "67890");
            assertThat(texts(consumer.receive(1))).containsExactly("abcde");
        }
    }

    @Test
    default void givesOneRecordHoweverLargeItIs() {
        TopicPartition partition = newPartition("larger than asked for", "next");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = Await.result(
                    consumer.client().read(new ReadLimits(TestConsumer.READ_TIMEOUT, OptionalInt.of(1), 1)));

            assertThat(texts(delivery.records())).containsExactly("larger than asked for");
        }
    }

    @Test
    default void servesALostDeliveryAgain() {
        TopicPartition partition = newPartition("a", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            consumer.readSome().settle(DeliveryReport.LOST);

            assertThat(texts(consumer.receive(2))).containsExactly("a", "b");
        }
    }

    @Test
    default void servesWhatWasNotDeliveredAgain() {
        TopicPartition partition = newPartition("a", "b", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = consumer.readSome();
            delivery.settle(DeliveryReport.delivered(delivery.records().subList(0, 1)));

            assertThat(texts(consumer.receive(2))).containsExactly("b", "c");
        }
    }

    @Test
    default void countsOnlyTheFirstReportOfADelivery() {
        TopicPartition partition = newPartition("a", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = consumer.readSome();
            delivery.settle(DeliveryReport.LOST);
            delivery.settle(DeliveryReport.delivered(delivery.records()));

            assertThat(texts(consumer.receive(2))).containsExactly("a", "b");
        }
    }

    @Test
    default void holdsTheNextReadUntilTheDeliveryIsSettled() {
        TopicPartition partition = newPartition("a", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery first = consumer.readSome();
            CompletableFuture<Delivery> second =
                    consumer.client().read(TestConsumer.within(LONG_POLL)).toCompletableFuture();
            first.settle(DeliveryReport.delivered(first.records().subList(0, 1)));

            assertThat(texts(Await.result(second).records())).containsExactly("b");
        }
    }

    @Test
    default void endsAReadInTimeThoughAnEarlierDeliveryIsNotSettled() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery unsettled = consumer.readSome();

            Delivery second = Await.result(consumer.client().read(TestConsumer.within(Duration.ofMillis(100))));

            assertThat(second.records()).isEmpty();
            unsettled.settle(DeliveryReport.delivered(unsettled.records()));
        }
    }

    @Test
    default void givesEveryRecordToOneOfConcurrentReads() {
        TopicPartition partition = newPartition();

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            List<CompletableFuture<Delivery>> reads = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                reads.add(consumer.client().read(TestConsumer.within(LONG_POLL)).toCompletableFuture());
            }

            List<String> received = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                cluster().append(partition, "value " + each);
                Delivery delivery = Await.result(reads.get(each));
                received.addAll(texts(delivery.records()));
                delivery.settle(DeliveryReport.delivered(delivery.records()));
            }

            assertThat(received).containsExactly("value 0", "value 1", "value 2");
        }
    }

    @Test
    default void failsToReadWhenItListensToNothing() {
        try (TestConsumer consumer = newConsumer()) {
            assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.NOT_SUBSCRIBED);
        }
    }

    @Test
    default void failsWaitingReadsWhenClosed() {
        TopicPartition partition = newPartition();
        TestConsumer consumer = newConsumer().assign(partition);
        CompletableFuture<Delivery> read =
                consumer.client().read(TestConsumer.within(LONG_POLL)).toCompletableFuture();

        consumer.close();

        assertThat(Await.failure(read).code()).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    @Test
    default void failsEveryCallOnceClosed() {
        TopicPartition partition = newPartition("a");
        TestConsumer consumer = newConsumer().assign(partition);

        consumer.close();

        assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
        assertThat(Await.failure(consumer.client().subscription().assignment()).code())
                .isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
        assertThat(Await.failure(consumer.client().positions().commitDelivered())
                        .code())
                .isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    @Test
    default void closesThoughADeliveryIsNotSettled() {
        TopicPartition partition = newPartition("a");
        TestConsumer consumer = newConsumer().assign(partition);
        Delivery unsettled = consumer.readSome();

        consumer.close();

        unsettled.settle(DeliveryReport.delivered(unsettled.records()));
        assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    @Test
    default void commitsWhatWasDeliveredWhenClosedWithAutoCommit() {
        TopicName topic = newPartition("a", "b", "c").topic();
        ConsumerGroupId group = newGroup();
        try (TestConsumer consumer =
                newConsumer(group, Map.of("enable.auto.commit", "true")).subscribe(topic)) {
            Delivery delivery = consumer.readSome();
            delivery.settle(DeliveryReport.delivered(delivery.records().subList(0, 1)));
        }

        try (TestConsumer successor = newConsumer(group).subscribe(topic)) {
            assertThat(texts(successor.receive(2))).containsExactly("b", "c");
        }
    }

    @Test
    default void commitsNothingWhenClosedWithoutAutoCommit() {
        TopicName topic = newPartition("a", "b").topic();
        ConsumerGroupId group = newGroup();
        try (TestConsumer consumer = newConsumer(group).subscribe(topic)) {
            consumer.receive(2);
        }

        try (TestConsumer successor = newConsumer(group).subscribe(topic)) {
            assertThat(texts(successor.receive(2))).containsExactly("a", "b");
        }
    }
}
