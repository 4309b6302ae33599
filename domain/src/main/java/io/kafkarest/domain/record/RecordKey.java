package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

/** The bytes of a record's key, or the knowledge that it has none. The bytes are not copied: hand them over and let go. */
public final class RecordKey {

    /** A record without key. */
    public static final RecordKey NONE = new RecordKey(new byte[0]);

    private final byte[] bytes;

    private RecordKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A key of these bytes; none at all is still a key. */
    public static RecordKey of(byte[] bytes) {
        return new RecordKey(requireNonNull(bytes, "bytes"));
    }

    /** Whether there is no key. */
    public boolean isNone() {
        return this == NONE;
    }

    /** The bytes; empty if there is no key. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes Kafka stores for it. */
    public int size() {
        return bytes.length;
    }
}
