package io.kafkarest.ports.testkit;

import static io.kafkarest.ports.testkit.TestRecords.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers of {@link io.kafkarest.ports.out.ConsumerClient} rely on when they met a record that is not what its format says. */
public interface UndecodableRecordContract extends ConsumerTestbed {

    @Test
    default void tellsOfAnUndecodableRecordAtTheReadAfterItsPredecessors() {
        TopicPartition partition = newPartition("a", "bad", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            deliverUpToTheBadRecord(consumer);

            ProxyException failure = consumer.readFailure();

            assertThat(failure).isInstanceOfSatisfying(UndecodableRecordException.class, undecodable -> {
                assertThat(undecodable.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
                assertThat(undecodable.partition()).isEqualTo(partition);
                assertThat(undecodable.offset()).isEqualTo(new Offset(1));
            });
        }
    }

    @Test
    default void tellsOfAnUndecodableRecordAsLongAsNothingElseIsThere() {
        TopicPartition partition = newPartition("bad", "b");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            Delivery delivery = consumer.readSome();
            delivery.settle(DeliveryReport.refused(undecodable(partition, 0)));

            assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
            assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
        }
    }

    @Test
    default void goesOnBehindAnUndecodableRecordWhenSoughtPastIt() {
        TopicPartition partition = newPartition("a", "bad", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            deliverUpToTheBadRecord(consumer);
            consumer.readFailure();
            consumer.seek(partition, 2);

            assertThat(texts(consumer.receive(1))).containsExactly("c");
        }
    }

    @Test
    default void forgetsAnUndecodableRecordThatWasSoughtPastBeforeItWasTold() {
        TopicPartition partition = newPartition("a", "bad", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            deliverUpToTheBadRecord(consumer);
            consumer.seek(partition, 2);

            assertThat(texts(consumer.receive(1))).containsExactly("c");
        }
    }

    @Test
    default void deliversTheNeighboursOfAnUndecodableRecordInOtherPartitions() {
        TopicName topic = cluster().newTopic(2);
        TopicPartition stuck = new TopicPartition(topic, 0);
        TopicPartition other = new TopicPartition(topic, 1);
        cluster().append(stuck, "a", "bad", "never");

        try (TestConsumer consumer = newConsumer().assign(stuck, other)) {
            deliverUpToTheBadRecord(consumer);
            cluster().append(other, "x", "y");

            assertThat(texts(receiveInSpiteOfFailures(consumer, 2))).containsExactly("x", "y");
        }
    }

    @Test
    default void commitsNoFurtherThanToTheUndecodableRecord() {
        TopicPartition partition = newPartition("a", "bad", "c");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            deliverUpToTheBadRecord(consumer);
            Await.result(consumer.client().positions().commitDelivered());

            assertThat(Await.result(consumer.client().positions().committed(List.of(partition))))
                    .extracting(each -> each.position())
                    .containsExactly(new Offset(1));
        }
    }

    /** Reads as one does who decodes: what comes before the first record with the value "bad" is delivered. */
    private static void deliverUpToTheBadRecord(TestConsumer consumer) {
        Await.until("the bad record was read", () -> {
            Delivery delivery = consumer.readSome();
            int bad = texts(delivery.records()).indexOf("bad");
            if (bad < 0) {
                delivery.settle(DeliveryReport.delivered(delivery.records()));
                return false;
            }
            FetchedRecord record = delivery.records().get(bad);
            delivery.settle(DeliveryReport.deliveredUpTo(
                    delivery.records().subList(0, bad), undecodable(record.partition(), record.offset())));
            return true;
        });
    }

    private static List<FetchedRecord> receiveInSpiteOfFailures(TestConsumer consumer, int count) {
        List<FetchedRecord> received = new ArrayList<>();
        Await.until(count + " records were received", () -> {
            try {
                Delivery delivery = consumer.read();
                delivery.settle(DeliveryReport.delivered(delivery.records()));
                received.addAll(delivery.records());
            } catch (UndecodableRecordException expected) {
                return false;
            }
            return received.size() >= count;
        });
        return received;
    }

    private static UndecodableRecordException undecodable(TopicPartition partition, long offset) {
        return new UndecodableRecordException(partition, new Offset(offset), "not what it says it is");
    }
}
