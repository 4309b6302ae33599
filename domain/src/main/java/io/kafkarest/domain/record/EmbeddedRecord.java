package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * A record to be written, as far as it can be read without its schemas.
 *
 * @param partition the partition asked for, or empty to let Kafka's partitioner choose by the key
 * @param key its key
 * @param value its value
 */
public record EmbeddedRecord(OptionalInt partition, EmbeddedValue key, EmbeddedValue value) {

    public EmbeddedRecord {
        requireNonNull(partition, "partition");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        if (partition.isPresent() && partition.getAsInt() < 0) {
            throw new IllegalArgumentException("a partition is not negative: " + partition.getAsInt());
        }
    }
}
