package io.kafkarest.adapters.schemaregistry.codec.avro;

import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.WireFormat;
import io.kafkarest.domain.error.ProxyException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads Avro's binary form, from bytes that may be anything: what they claim about lengths is checked against what is there. */
final class AvroInput {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LONGEST_INT = 5;

    private final byte[] buffer;
    private int position = WireFormat.HEADER_LENGTH;

    AvroInput(byte[] stored) {
        buffer = stored;
    }

    byte[] buffer() {
        return buffer;
    }

    int remaining() {
        return buffer.length - position;
    }

    boolean readBoolean() {
        int value = readByte();
        if (value != 0 && value != 1) {
            throw invalid("a boolean is neither 0 nor 1");
        }
        return value == 1;
    }

    private int readByte() {
        if (position >= buffer.length) {
            throw truncated();
        }
        return buffer[position++];
    }

    int readInt() {
        int start = position;
        long value = readLong();
        if (value != (int) value || position - start > LONGEST_INT) {
            throw invalid("an int is out of range");
        }
        return (int) value;
    }

    long readLong() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw invalid("a number has too many bytes");
    }

    float readFloat() {
        return Float.intBitsToFloat((int) INTS.get(buffer, skip(Float.BYTES)));
    }

    double readDouble() {
        return Double.longBitsToDouble((long) LONGS.get(buffer, skip(Double.BYTES)));
    }

    /** The length of what follows, which is there. */
    int readLength() {
        long length = readLong();
        if (length < 0 || length > remaining()) {
            throw length < 0 ? invalid("a length is negative") : truncated();
        }
        return (int) length;
    }

    /** Steps over these bytes; returns where they begin. */
    int skip(int length) {
        if (length > remaining()) {
            throw truncated();
        }
        int start = position;
        position += length;
        return start;
    }

    /** How many items the next block of an array or map has, 0 at its end. The bytes may not suffice for them. */
    long readBlockCount() {
        long count = readLong();
        if (count >= 0) {
            return count;
        }
        if (count == Long.MIN_VALUE) {
            throw invalid("a block has too many items");
        }
        readLength();
        return -count;
    }

    /** An index, which is one of so many. */
    int readIndex(int size) {
        int index = readInt();
        if (index < 0 || index >= size) {
            throw invalid("an index is " + index + " where there are " + size);
        }
        return index;
    }

    /** Fails if there is more. */
    void requireEnd() {
        if (remaining() > 0) {
            throw invalid("there are " + remaining() + " bytes behind the record");
        }
    }

    private static ProxyException truncated() {
        return invalid("the record ends too early");
    }

    static ProxyException invalid(String why) {
        return CodecFailures.notDecodable("the record does not fit its schema: " + why);
    }
}
