package io.kafkarest.domain.topic;

/**
 * A place in a partition: the offset of the record that is there, or will be.
 *
 * @param value 0 or more
 */
public record Offset(long value) implements Comparable<Offset> {

    public Offset {
        if (value < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + value);
        }
    }

    /** The place right behind this one. */
    public Offset next() {
        return new Offset(value + 1);
    }

    @Override
    public int compareTo(Offset other) {
        return Long.compare(value, other.value);
    }
}
