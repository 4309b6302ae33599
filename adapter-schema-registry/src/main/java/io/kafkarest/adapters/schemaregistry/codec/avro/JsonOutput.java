package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.util.Arrays;

/**
 * Compact JSON in UTF-8, growing, but not forever: a few bytes can claim to be billions of items that take no bytes at all.
 */
final class JsonOutput {

    private static final int MAX_DEPTH = 1000;
    private static final int MAX_LENGTH = 256 << 20;
    private static final int MAX_GROWTH = 256;
    private static final int ALWAYS_ALLOWED = 1 << 20;
    private static final int LONGEST_LONG = 20;

    private final int limit;
    private byte[] buffer;
    private int position;
    private int depth;

    JsonOutput(int storedLength) {
        limit = (int) Math.min(MAX_LENGTH, ALWAYS_ALLOWED + (long) storedLength * MAX_GROWTH);
        buffer = new byte[(int) Math.min(limit, 64 + 2L * storedLength)];
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, position);
    }

    int position() {
        return position;
    }

    /** Begins an object or array. */
    void open(int bracket) {
        if (++depth > MAX_DEPTH) {
            throw AvroInput.invalid("it is nested deeper than " + MAX_DEPTH);
        }
        writeByte(bracket);
    }

    /** Ends an object or array. */
    void close(int bracket) {
        depth--;
        writeByte(bracket);
    }

    void writeByte(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int offset, int length) {
        ensure(length);
        System.arraycopy(bytes, offset, buffer, position, length);
        position += length;
    }

    /** Text that needs no escapes. */
    void writeAscii(String text) {
        ensure(text.length());
        position += copyAscii(text);
    }

    // The deprecated method is the one that copies Latin-1 without a detour.
    @SuppressWarnings("deprecation")
    private int copyAscii(String text) {
        text.getBytes(0, text.length(), buffer, position);
        return text.length();
    }

    void writeLong(long value) {
        if (value == Long.MIN_VALUE) {
            writeAscii(Long.toString(value));
            return;
        }
        ensure(LONGEST_LONG);
        long rest = value;
        if (rest < 0) {
            buffer[position++] = '-';
            rest = -rest;
        }
        int end = position + digits(rest);
        position = end;
        do {
            buffer[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    /** A string that lies there in UTF-8; what is not UTF-8 becomes the replacement character. */
    void writeString(byte[] source, int start, int length) {
        writeByte('"');
        int end = start + length;
        int plain = start;
        while (plain < end && source[plain] >= ' ' && source[plain] != '"' && source[plain] != '\\') {
            plain++;
        }
        if (plain == end) {
            write(source, start, length);
        } else {
            byte[] text = isAscii(source, plain, end)
                    ? Arrays.copyOfRange(source, start, end)
                    : new String(source, start, length, UTF_8).getBytes(UTF_8);
            writeEscaped(text);
        }
        writeByte('"');
    }

    private static boolean isAscii(byte[] source, int start, int end) {
        for (int i = start; i < end; i++) {
            if (source[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void writeEscaped(byte[] text) {
        for (byte each : text) {
            if (each >= 0 && (each < ' ' || each == '"' || each == '\\')) {
                write(JsonEscapes.escape(each));
            } else {
                writeByte(each);
            }
        }
    }

    /** A string of one character for each byte. */
    void writeLatin1(byte[] source, int start, int length) {
        writeByte('"');
        writeEscaped(new String(source, start, length, ISO_8859_1).getBytes(UTF_8));
        writeByte('"');
    }

    /** Whether what was written since then begins with these bytes. */
    boolean startsWith(int at, byte[] bytes) {
        return Arrays.equals(buffer, at, Math.min(at + bytes.length, position), bytes, 0, bytes.length);
    }

    /** Puts these bytes in front of what was written since then. */
    void insert(int at, byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(buffer, at, buffer, at + bytes.length, position - at);
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        position += bytes.length;
    }

    private void ensure(int more) {
        if (buffer.length - position < more) {
            long needed = (long) position + more;
            if (needed > limit) {
                throw CodecFailures.notDecodable("the record is too large as JSON: more than " + limit + " bytes");
            }
            buffer = Arrays.copyOf(buffer, (int) Math.min(limit, Math.max(needed, buffer.length * 2L)));
        }
    }
}
