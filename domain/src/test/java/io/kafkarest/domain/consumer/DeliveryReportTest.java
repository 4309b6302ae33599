package io.kafkarest.domain.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    private static final TopicPartition ONE = TopicPartition.of("topic", 0);
    private static final TopicPartition OTHER = TopicPartition.of("topic", 1);
    private static final UndecodableRecordException UNDECODABLE =
            new UndecodableRecordException(ONE, new Offset(6), "not JSON");

    @Test
    void givesTheOffsetBehindTheLastRecordOfEachPartition() {
        DeliveryReport report = DeliveryReport.delivered(List.of(record(ONE, 4), record(OTHER, 9), record(ONE, 5)));

        assertThat(report.positions()).isEqualTo(Map.of(ONE, new Offset(6), OTHER, new Offset(10)));
        assertThat(report.undecodable()).isEmpty();
    }

    @Test
    void givesNoPositionForALostAnswer() {
        assertThat(DeliveryReport.LOST.positions()).isEmpty();
        assertThat(DeliveryReport.LOST).isEqualTo(DeliveryReport.delivered(List.of()));
    }

    @Test
    void leavesAFailureBehindDeliveredRecordsToTheNextRead() {
        DeliveryReport report = DeliveryReport.deliveredUpTo(List.of(record(ONE, 5)), UNDECODABLE);

        assertThat(report.positions()).isEqualTo(Map.of(ONE, new Offset(6)));
        assertThat(report.undecodable()).contains(UNDECODABLE);
        assertThat(report.failureReported()).isFalse();
    }

    @Test
    void knowsThatTheFailureWasTold() {
        DeliveryReport report = DeliveryReport.refused(UNDECODABLE);

        assertThat(report.positions()).isEmpty();
        assertThat(report.undecodable()).contains(UNDECODABLE);
        assertThat(report.failureReported()).isTrue();
    }

    private static FetchedRecord record(TopicPartition partition, long offset) {
        return new FetchedRecord(partition, offset, RecordKey.NONE, RecordValue.TOMBSTONE);
    }
}
