package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

/**
 * The name of a topic as the caller gave it. Whether Kafka accepts it is decided by Kafka: a record for {@code bad name}
 * must fail with the client's own words, so only absence is refused here.
 *
 * @param value the name, compared exactly
 */
public record TopicName(String value) implements Comparable<TopicName> {

    public TopicName {
        requireNonNull(value, "value");
    }

    @Override
    public int compareTo(TopicName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
