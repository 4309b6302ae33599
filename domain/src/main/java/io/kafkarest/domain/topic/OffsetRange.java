package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

/**
 * What a partition holds.
 *
 * @param beginning offset of the first record that is still there
 * @param end offset that the next record will get
 */
public record OffsetRange(Offset beginning, Offset end) {

    public OffsetRange {
        requireNonNull(beginning, "beginning");
        requireNonNull(end, "end");
    }
}
