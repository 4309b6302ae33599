package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that names partitions. */
record PartitionsRequest(@Nullable List<@Nullable PartitionEntry> partitions) {

    List<TopicPartition> toPartitions() {
        return Invalid.ifEntryNull(Invalid.ifNull(partitions, "partitions"), "partitions").stream()
                .map(PartitionEntry::toPartition)
                .toList();
    }
}
