package io.kafkarest.domain.topic;

/**
 * The id of a broker in its cluster.
 *
 * @param value Kafka's node id
 */
public record BrokerId(int value) implements Comparable<BrokerId> {

    @Override
    public int compareTo(BrokerId other) {
        return Integer.compare(value, other.value);
    }
}
