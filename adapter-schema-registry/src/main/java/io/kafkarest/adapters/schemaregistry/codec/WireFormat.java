package io.kafkarest.adapters.schemaregistry.codec;

import io.kafkarest.domain.schema.SchemaId;

/** What stands before every record that was written by a schema: a zero byte and the schema's id, big-endian. */
public final class WireFormat {

    /** How many bytes it takes. */
    public static final int HEADER_LENGTH = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** Writes the header into the first bytes. */
    public static void writeHeader(byte[] target, SchemaId id) {
        int value = id.value();
        target[0] = MAGIC;
        target[1] = (byte) (value >>> 24);
        target[2] = (byte) (value >>> 16);
        target[3] = (byte) (value >>> 8);
        target[4] = (byte) value;
    }

    /** Fails with {@code RECORD_NOT_DECODABLE} if the bytes do not begin with a header. */
    public static void requireHeader(byte[] stored) {
        if (stored.length < HEADER_LENGTH) {
            throw CodecFailures.notDecodable(
                    "the record is " + stored.length + " bytes long, too short for the id of a schema");
        }
        if (stored[0] != MAGIC) {
            throw CodecFailures.notDecodable(
                    "the record was not written with a schema: it does not begin with a zero byte");
        }
    }
}
