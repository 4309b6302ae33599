package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

/**
 * The name of a topic as the caller gave it. Whether Kafka accepts it is decided by Kafka: a record for {@code bad name}
 * must fail with the client's own words, so only absence is refused here.
 *
 * @param value the name, compared exactly
 */
public record TopicName(String value) implements Comparable<TopicName> {

    private static final int MAX_LENGTH = 249;

    public TopicName {
        requireNonNull(value, "value");
    }

    /** Whether Kafka could have a topic of this name. */
    public boolean isPossible() {
        return !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && !value.equals(".")
                && !value.equals("..")
                && value.chars().allMatch(TopicName::isPossible);
    }

    private static boolean isPossible(int unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || unit == '.'
                || unit == '_'
                || unit == '-';
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
