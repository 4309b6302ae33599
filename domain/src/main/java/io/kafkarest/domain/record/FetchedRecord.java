package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import java.util.Optional;

/**
 * A record that was read.
 *
 * @param partition where it was
 * @param offset its offset, 0 or more (a plain number: there are a million of these in a second)
 * @param key its key
 * @param value its value
 * @param trace where its writer stood in a trace, if its headers say so and somebody wants to know
 */
public record FetchedRecord(
        TopicPartition partition, long offset, RecordKey key, RecordValue value, Optional<TraceContext> trace) {

    public FetchedRecord {
        requireNonNull(partition, "partition");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(trace, "trace");
    }

    /** A record of which no trace is known. */
    public FetchedRecord(TopicPartition partition, long offset, RecordKey key, RecordValue value) {
        this(partition, offset, key, value, Optional.empty());
    }

    /** Bytes of key and value as Kafka stores them. */
    public int size() {
        return key.size() + value.size();
    }
}
