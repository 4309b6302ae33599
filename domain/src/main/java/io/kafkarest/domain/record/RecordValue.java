package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

/** The bytes of a record's value, or the knowledge that it is a tombstone. The bytes are not copied. */
public final class RecordValue {

    /** A record without value, which deletes its key in a compacted topic. */
    public static final RecordValue TOMBSTONE = new RecordValue(new byte[0]);

    private final byte[] bytes;

    private RecordValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A value of these bytes; none at all is still a value. */
    public static RecordValue of(byte[] bytes) {
        return new RecordValue(requireNonNull(bytes, "bytes"));
    }

    /** Whether there is no value. */
    public boolean isTombstone() {
        return this == TOMBSTONE;
    }

    /** The bytes; empty for a tombstone. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes Kafka stores for it. */
    public int size() {
        return bytes.length;
    }
}
