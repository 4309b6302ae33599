package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;

/**
 * Where a group goes on reading a partition.
 *
 * @param partition the partition
 * @param position the next offset to read, as Kafka stores it
 * @param metadata a text stored along with it, empty if none
 */
public record CommittedOffset(TopicPartition partition, Offset position, String metadata) {

    public CommittedOffset {
        requireNonNull(partition, "partition");
        requireNonNull(position, "position");
        requireNonNull(metadata, "metadata");
    }
}
