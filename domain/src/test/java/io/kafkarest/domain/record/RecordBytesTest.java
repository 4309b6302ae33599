package io.kafkarest.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kafkarest.domain.topic.TopicPartition;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordBytesTest {

    @Test
    void tellNoKeyFromAnEmptyOne() {
        assertThat(RecordKey.NONE.isNone()).isTrue();
        assertThat(RecordKey.of(new byte[0]).isNone()).isFalse();
        assertThat(RecordKey.NONE.bytes()).isEmpty();
    }

    @Test
    void tellATombstoneFromAnEmptyValue() {
        assertThat(RecordValue.TOMBSTONE.isTombstone()).isTrue();
        assertThat(RecordValue.of(new byte[0]).isTombstone()).isFalse();
        assertThat(RecordValue.TOMBSTONE.bytes()).isEmpty();
    }

    @Test
    void countKeyAndValue() {
        FetchedRecord record = new FetchedRecord(
                TopicPartition.of("topic", 0), 0, RecordKey.of(new byte[2]), RecordValue.of(new byte[3]));

        assertThat(record.size()).isEqualTo(5);
    }

    @Test
    void areHandedOverWithoutCopy() {
        byte[] bytes = {1, 2, 3};

        assertThat(RecordKey.of(bytes).bytes()).isSameAs(bytes);
        assertThat(RecordValue.of(bytes).bytes()).isSameAs(bytes);
    }

    @Test
    void goToAPartitionThatIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> outgoing(OptionalInt.of(-1)));
        assertThat(outgoing(OptionalInt.of(0)).partition()).hasValue(0);
        assertThat(outgoing(OptionalInt.empty()).partition()).isEmpty();
    }

    private static OutgoingRecord outgoing(OptionalInt partition) {
        return new OutgoingRecord(partition, RecordKey.NONE, RecordValue.TOMBSTONE);
    }
}
