package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.TopicPartition;

/**
 * A record that was read.
 *
 * @param partition where it was
 * @param offset its offset, 0 or more (a plain number: there are a million of these in a second)
 * @param key its key
 * @param value its value
 */
public record FetchedRecord(TopicPartition partition, long offset, RecordKey key, RecordValue value) {

    public FetchedRecord {
        requireNonNull(partition, "partition");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
    }

    /** Bytes of key and value as Kafka stores them. */
    public int size() {
        return key.size() + value.size();
    }
}
