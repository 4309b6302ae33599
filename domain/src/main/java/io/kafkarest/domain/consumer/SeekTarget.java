package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Instant;

/** Where reading of a partition shall go on. */
public sealed interface SeekTarget {

    /** The partition. */
    TopicPartition partition();

    /**
     * At the record with this offset.
     *
     * @param partition the partition
     * @param offset the next offset to read; beyond the end, the next read applies the reset policy
     */
    record ToOffset(TopicPartition partition, Offset offset) implements SeekTarget {
        public ToOffset {
            requireNonNull(partition, "partition");
            requireNonNull(offset, "offset");
        }
    }

    /**
     * At the first record that is not older; at the end if there is none.
     *
     * @param partition the partition
     * @param time compared with the timestamps of the records
     */
    record ToTime(TopicPartition partition, Instant time) implements SeekTarget {
        public ToTime {
            requireNonNull(partition, "partition");
            requireNonNull(time, "time");
        }
    }

    /**
     * At an end of the partition.
     *
     * @param partition the partition
     * @param edge which one
     */
    record ToEdge(TopicPartition partition, LogEdge edge) implements SeekTarget {
        public ToEdge {
            requireNonNull(partition, "partition");
            requireNonNull(edge, "edge");
        }
    }
}
