package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

/** A key or value as a request embeds it, before its schema is known. */
public sealed interface EmbeddedValue {

    /** {@code null}, or absent. */
    record Nothing() implements EmbeddedValue {

        /** The only one needed. */
        public static final Nothing INSTANCE = new Nothing();
    }

    /** Of a format without schema: the bytes that Kafka will store. They are not copied. */
    final class Converted implements EmbeddedValue {

        private final byte[] bytes;

        private Converted(byte[] bytes) {
            this.bytes = requireNonNull(bytes, "bytes");
        }

        /** A value of these bytes. */
        public static Converted of(byte[] bytes) {
            return new Converted(bytes);
        }

        /** The bytes. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Of a format with schema: the JSON that stands for it.
     *
     * @param text the JSON
     */
    record Unconverted(JsonText text) implements EmbeddedValue {
        public Unconverted {
            requireNonNull(text, "text");
        }
    }
}
