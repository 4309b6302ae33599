package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

/**
 * The id of a consumer group, as the caller gave it.
 *
 * @param value the id, compared exactly
 */
public record ConsumerGroupId(String value) {

    public ConsumerGroupId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
