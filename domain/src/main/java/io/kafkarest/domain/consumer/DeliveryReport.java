package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the records of a delivery.
 *
 * @param positions per partition, the offset behind the last record that was delivered
 * @param undecodable records that could not be decoded and hold up their partitions until somebody seeks past them
 * @param failureReported whether the caller was told about the undecodable record in this very answer
 */
public record DeliveryReport(
        Map<TopicPartition, Offset> positions,
        Optional<UndecodableRecordException> undecodable,
        boolean failureReported) {

    /** The answer was lost: everything is to be served again. */
    public static final DeliveryReport LOST = new DeliveryReport(Map.of(), Optional.empty(), false);

    public DeliveryReport {
        positions = Map.copyOf(positions);
        requireNonNull(undecodable, "undecodable");
    }

    /** These records, in order per partition, were delivered. */
    public static DeliveryReport delivered(List<FetchedRecord> records) {
        return new DeliveryReport(positionsBehind(records), Optional.empty(), false);
    }

    /** These records were delivered; behind them one could not be decoded, which the next read shall tell. */
    public static DeliveryReport deliveredUpTo(List<FetchedRecord> records, UndecodableRecordException undecodable) {
        return new DeliveryReport(positionsBehind(records), Optional.of(undecodable), false);
    }

    /** Nothing was delivered, and the caller was told why. */
    public static DeliveryReport refused(UndecodableRecordException undecodable) {
        return new DeliveryReport(Map.of(), Optional.of(undecodable), true);
    }

    private static Map<TopicPartition, Offset> positionsBehind(List<FetchedRecord> records) {
        Map<TopicPartition, Long> last = new HashMap<>();
        for (FetchedRecord each : records) {
            last.put(each.partition(), each.offset());
        }
        Map<TopicPartition, Offset> positions = new HashMap<>();
        last.forEach((partition, offset) -> positions.put(partition, new Offset(offset + 1)));
        return positions;
    }
}
