package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where to go on reading; what is said by offset goes before what is said by time. */
record PositionsRequest(
        @Nullable List<@Nullable OffsetEntry> offsets,
        @Nullable List<@Nullable TimestampEntry> timestamps) {

    List<SeekTarget> toTargets() {
        List<SeekTarget> byTime = Invalid.ifEntryNull(timestamps, "timestamps").stream()
                .map(TimestampEntry::toTarget)
                .toList();
        Set<TopicPartition> partitions = new HashSet<>();
        for (SeekTarget each : byTime) {
            if (!partitions.add(each.partition())) {
                throw Invalid.member("timestamps", "must not contain a partition twice");
            }
        }
        Stream<SeekTarget> byOffset =
                Invalid.ifEntryNull(offsets, "offsets").stream().map(OffsetEntry::toTarget);
        return Stream.concat(byOffset, byTime.stream()).toList();
    }

    /** Without its place, a position is not of the shape that the reference reads at all. */
    private static TopicPartition placeOf(@Nullable String topic, @Nullable Integer partition) {
        if (topic == null || partition == null) {
            throw new ProxyException(
                    FailureCode.MALFORMED_REQUEST, (topic == null ? "topic" : "partition") + ": must not be null");
        }
        return PartitionEntry.toPartition(topic, partition);
    }

    /** The metadata is taken, and has no effect. */
    record OffsetEntry(
            @Nullable String topic,
            @Nullable Integer partition,
            long offset,
            @Nullable String metadata) {

        SeekTarget toTarget() {
            if (offset < 0) {
                throw Invalid.member("offset", "must not be negative");
            }
            return new SeekTarget.ToOffset(placeOf(topic, partition), new Offset(offset));
        }
    }

    /** The metadata is taken, and has no effect. */
    record TimestampEntry(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable JsonNode timestamp,
            @Nullable String metadata) {

        SeekTarget toTarget() {
            return new SeekTarget.ToTime(placeOf(topic, partition), Timestamps.parse(timestamp));
        }
    }
}
