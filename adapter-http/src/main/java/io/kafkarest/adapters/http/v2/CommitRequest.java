package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.topic.Offset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records processed last: what is stored is the place behind them. */
record CommitRequest(@Nullable List<@Nullable ProcessedEntry> offsets) {

    List<CommittedOffset> toOffsets() {
        return Invalid.ifEntryNull(Invalid.ifNull(offsets, "offsets"), "offsets").stream()
                .map(ProcessedEntry::toOffset)
                .toList();
    }

    record ProcessedEntry(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable String metadata) {

        CommittedOffset toOffset() {
            long processed = Invalid.ifNull(offset, "offset");
            if (processed < -1 || processed == Long.MAX_VALUE) {
                throw Invalid.member("offset", "must be -1 or more");
            }
            return new CommittedOffset(
                    PartitionEntry.toPartition(topic, partition),
                    new Offset(processed + 1),
                    metadata == null ? "" : metadata);
        }
    }
}
