package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/** A well-formed JSON value in UTF-8 where it lies, in a buffer that nobody changes any more. The bytes are not copied. */
public final class JsonText {

    /** The value {@code null}. */
    public static final JsonText NULL = of("null".getBytes(StandardCharsets.US_ASCII));

    private final byte[] buffer;
    private final int offset;
    private final int length;

    private JsonText(byte[] buffer, int offset, int length) {
        this.buffer = requireNonNull(buffer, "buffer");
        this.offset = offset;
        this.length = length;
    }

    /** The value that is these bytes. */
    public static JsonText of(byte[] bytes) {
        return new JsonText(bytes, 0, bytes.length);
    }

    /** The value that stands there. */
    public static JsonText of(byte[] buffer, int offset, int length) {
        return new JsonText(buffer, offset, length);
    }

    /** What it lies in. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where it begins. */
    public int offset() {
        return offset;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    @Override
    public String toString() {
        return "JSON of " + length + " bytes";
    }
}
