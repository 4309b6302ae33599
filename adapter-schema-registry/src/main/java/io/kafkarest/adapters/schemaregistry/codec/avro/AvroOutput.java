package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Bytes in Avro's binary form, growing, but not forever: defaults and decimals of a fixed length make much of little JSON.
 */
final class AvroOutput {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NUMBER = 10;
    private static final int MAX_LENGTH = 256 << 20;
    private static final int MAX_GROWTH = 64;
    private static final int ALWAYS_ALLOWED = 8 << 20;

    private final int limit;

    private byte[] buffer;
    private int position;

    AvroOutput(int start, int expectedLength) {
        limit = (int) Math.min(MAX_LENGTH, ALWAYS_ALLOWED + (long) expectedLength * MAX_GROWTH);
        buffer = new byte[start + Math.max(expectedLength, LONGEST_NUMBER)];
        position = start;
    }

    /** Everything so far, with as many bytes in front as were left free. */
    byte[] toBytes() {
        return Arrays.copyOf(buffer, position);
    }

    int position() {
        return position;
    }

    void writeByte(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    /** An int or a long: zigzag, in as few bytes as it takes. */
    void writeLong(long value) {
        ensure(LONGEST_NUMBER);
        position = putLong(position, value);
    }

    private int putLong(int at, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            buffer[at++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        buffer[at++] = (byte) rest;
        return at;
    }

    void writeFloat(float value) {
        ensure(Float.BYTES);
        INTS.set(buffer, position, Float.floatToRawIntBits(value));
        position += Float.BYTES;
    }

    void writeDouble(double value) {
        ensure(Double.BYTES);
        LONGS.set(buffer, position, Double.doubleToRawLongBits(value));
        position += Double.BYTES;
    }

    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) {
        ensure(length);
        System.arraycopy(bytes, offset, buffer, position, length);
        position += length;
    }

    /** How many, and the bytes. */
    void writeBytes(byte[] bytes) {
        writeLong(bytes.length);
        write(bytes);
    }

    /** Begins an array or map; what is returned is needed to end it. */
    int openBlock() {
        writeByte(0);
        return position;
    }

    /** Ends an array or map of this many items: one block, as Avro's own writer makes, with its count in front. */
    void closeBlock(int opened, int count) {
        if (count == 0) {
            return;
        }
        ensure(LONGEST_NUMBER + 1);
        int width = widthOf(count);
        System.arraycopy(buffer, opened, buffer, opened - 1 + width, position - opened);
        putLong(opened - 1, count);
        position += width - 1;
        writeByte(0);
    }

    private static int widthOf(int count) {
        int width = 1;
        for (long rest = ((long) count << 1) >>> 7; rest != 0; rest >>>= 7) {
            width++;
        }
        return width;
    }

    /** Replaces what was written since {@code start} by these parts of it, in their order. */
    void arrange(int start, int[] from, int[] to) {
        byte[] arranged = new byte[position - start];
        int length = 0;
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(buffer, from[i], arranged, length, to[i] - from[i]);
            length += to[i] - from[i];
        }
        System.arraycopy(arranged, 0, buffer, start, length);
        position = start + length;
    }

    private void ensure(int more) {
        if (buffer.length - position < more) {
            long needed = (long) position + more;
            if (needed > limit) {
                throw new MismatchException("The value is too large: more than " + limit + " bytes");
            }
            buffer = Arrays.copyOf(buffer, (int) Math.max(needed, buffer.length + (buffer.length >> 1)));
        }
    }
}
