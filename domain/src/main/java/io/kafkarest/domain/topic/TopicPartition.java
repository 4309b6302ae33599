package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A partition of a topic. The number is not checked against the topic, and may be negative where the API lets a caller
 * name partitions that do not exist.
 *
 * @param topic the topic
 * @param partition the number of the partition, from 0
 */
public record TopicPartition(TopicName topic, int partition) implements Comparable<TopicPartition> {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    public TopicPartition {
        requireNonNull(topic, "topic");
    }

    /** The partition of the topic with this name. */
    public static TopicPartition of(String topic, int partition) {
        return new TopicPartition(new TopicName(topic), partition);
    }

    @Override
    public int compareTo(TopicPartition other) {
        return ORDER.compare(this, other);
    }

    /** Kafka's own spelling, {@code topic-partition}. */
    @Override
    public String toString() {
        return topic.value() + "-" + partition;
    }
}
