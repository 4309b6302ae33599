package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.topic.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A partition as requests and answers name it. */
record PartitionEntry(@Nullable String topic, @Nullable Integer partition) {

    static PartitionEntry from(TopicPartition partition) {
        return new PartitionEntry(partition.topic().value(), partition.partition());
    }

    TopicPartition toPartition() {
        return toPartition(topic, partition);
    }

    static TopicPartition toPartition(@Nullable String topic, @Nullable Integer partition) {
        String name = Invalid.ifNull(topic, "topic");
        if (name.isBlank()) {
            throw Invalid.member("topic", "must not be blank");
        }
        return TopicPartition.of(name, Invalid.ifNull(partition, "partition"));
    }
}
