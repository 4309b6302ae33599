package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordBufferTest {

    private static final TopicPartition A = TopicPartition.of("t", 0);
    private static final TopicPartition B = TopicPartition.of("t", 1);

    private final RecordBuffer buffer = new RecordBuffer();

    @Test
    void handsOutInTheOrderOfThePolls() {
        buffer.add(A, records(A, 0, 2));
        buffer.add(B, records(B, 7, 8));
        buffer.add(A, records(A, 2, 3));

        assertThat(places(handOut(1000))).containsExactly("t-0:0", "t-0:1", "t-1:7", "t-0:2");
        assertThat(buffer.isSettled()).isFalse();
    }

    @Test
    void keepsWhatDoesNotFitButGivesOneRecord() {
        buffer.add(A, records(A, 0, 3));

        HandedOutRecords one = handOut(1);
        one.settle(DeliveryReport.delivered(one.records()));

        assertThat(places(one)).containsExactly("t-0:0");
        assertThat(buffer.isSettled()).isTrue();
        assertThat(places(handOut(21))).containsExactly("t-0:1", "t-0:2");
    }

    @Test
    void returnsWhatWasNotDeliveredToTheFrontInOrder() {
        buffer.add(A, records(A, 0, 3));
        buffer.add(B, records(B, 0, 2));
        HandedOutRecords delivery = handOut(1000);
        buffer.add(A, records(A, 3, 4));

        delivery.settle(new DeliveryReport(Map.of(A, new Offset(1)), Optional.empty(), false));
        assertThat(buffer.isSettled()).isTrue();

        assertThat(buffer.deliveredPosition(A)).isEqualTo(OptionalLong.of(1));
        assertThat(buffer.deliveredPosition(B)).isEqualTo(OptionalLong.of(0));
        assertThat(places(handOut(1000))).containsExactly("t-0:1", "t-0:2", "t-1:0", "t-1:1", "t-0:3");
    }

    @Test
    void knowsNoPositionWhenNothingIsLeftBehind() {
        buffer.add(A, records(A, 0, 3));
        HandedOutRecords delivery = handOut(1000);
        assertThat(buffer.deliveredPosition(A)).isEqualTo(OptionalLong.of(0));

        delivery.settle(DeliveryReport.delivered(delivery.records()));
        assertThat(buffer.isSettled()).isTrue();

        assertThat(buffer.deliveredPosition(A)).isEmpty();
    }

    @Test
    void forgetsADroppedPartitionAlsoAmongTheRecordsHandedOut() {
        buffer.add(A, records(A, 0, 2));
        buffer.add(B, records(B, 0, 1));
        HandedOutRecords delivery = handOut(1000);
        buffer.drop(A);
        buffer.add(A, records(A, 50, 51));

        delivery.settle(DeliveryReport.LOST);
        assertThat(buffer.isSettled()).isTrue();

        assertThat(places(handOut(1000))).containsExactly("t-1:0", "t-0:50");
    }

    @Test
    void countsOnlyTheFirstReport() {
        buffer.add(A, records(A, 0, 2));
        HandedOutRecords delivery = handOut(1000);

        delivery.settle(DeliveryReport.LOST);
        delivery.settle(DeliveryReport.delivered(delivery.records()));
        assertThat(buffer.isSettled()).isTrue();

        assertThat(places(handOut(1000))).containsExactly("t-0:0", "t-0:1");
    }

    @Test
    void blocksAPartitionAtAnUndecodableRecordUntilItIsDropped() {
        UndecodableRecordException bad = new UndecodableRecordException(A, new Offset(1), "bad");
        buffer.add(A, records(A, 0, 3));
        buffer.add(B, records(B, 0, 1));
        HandedOutRecords delivery = handOut(1000);
        delivery.settle(DeliveryReport.deliveredUpTo(delivery.records().subList(0, 1), bad));
        assertThat(buffer.isSettled()).isTrue();

        assertThat(buffer.takeUnreported()).contains(bad);
        assertThat(buffer.takeUnreported()).isEmpty();
        HandedOutRecords others = handOut(1000);
        assertThat(places(others)).containsExactly("t-1:0");
        others.settle(DeliveryReport.delivered(others.records()));
        assertThat(buffer.isSettled()).isTrue();
        assertThat(buffer.hasRecords()).isFalse();
        assertThat(buffer.blockage()).contains(bad);
        assertThat(buffer.deliveredPosition(A)).isEqualTo(OptionalLong.of(1));

        buffer.drop(A);
        assertThat(buffer.blockage()).isEmpty();
    }

    @Test
    void doesNotReportTwiceWhatWasReportedInTheAnswer() {
        UndecodableRecordException bad = new UndecodableRecordException(A, new Offset(0), "bad");
        buffer.add(A, records(A, 0, 1));
        handOut(1000).settle(DeliveryReport.refused(bad));
        assertThat(buffer.isSettled()).isTrue();

        assertThat(buffer.takeUnreported()).isEmpty();
        assertThat(buffer.blockage()).contains(bad);
    }

    @Test
    void hasEnoughWhenTheBytesAreThereOrNoMoreFits() {
        buffer.add(A, records(A, 0, 3));

        assertThat(buffer.isEnough(limits(OptionalInt.of(30), 1000))).isTrue();
        assertThat(buffer.isEnough(limits(OptionalInt.of(31), 1000))).isFalse();
        assertThat(buffer.isEnough(limits(OptionalInt.empty(), 1000))).isFalse();
        assertThat(buffer.isEnough(limits(OptionalInt.empty(), 31))).isTrue();
    }

    private HandedOutRecords handOut(long maxBytes) {
        return buffer.handOut(limits(OptionalInt.of(1), maxBytes), () -> {});
    }

    private static ReadLimits limits(OptionalInt minBytes, long maxBytes) {
        return new ReadLimits(Duration.ZERO, minBytes, maxBytes);
    }

    /** Records of ten bytes each. */
    private static List<FetchedRecord> records(TopicPartition partition, long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset -> new FetchedRecord(partition, offset, RecordKey.NONE, RecordValue.of(new byte[10])))
                .toList();
    }

    private static List<String> places(HandedOutRecords delivery) {
        return delivery.records().stream()
                .map(each -> each.partition() + ":" + each.offset())
                .toList();
    }
}
