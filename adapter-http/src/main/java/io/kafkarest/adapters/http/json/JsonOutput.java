package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A growing piece of JSON text in UTF-8. Not safe for use by several threads. */
final class JsonOutput {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);
    private static final int LONGEST_ESCAPE = 6;
    private static final int LONGEST_LONG = 20;

    private static final byte[] NOTHING = {};
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int expectedSize;
    private byte[] bytes = NOTHING;
    private int size;

    /** Takes room for the size expected at the first write, and no earlier. */
    JsonOutput(int expectedSize) {
        this.expectedSize = expectedSize;
    }

    int size() {
        return size;
    }

    /** The bytes written, at the front of an array that may be longer. */
    byte[] array() {
        return bytes;
    }

    /** Forgets what was written behind this size. */
    void truncate(int newSize) {
        size = newSize;
    }

    /** A copy of what was written from this place on. */
    byte[] copyFrom(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    void raw(int character) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) character;
    }

    void raw(byte[] source) {
        raw(source, 0, source.length);
    }

    void raw(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /** A text of ASCII characters, as it is. */
    void ascii(String text) {
        raw(text.getBytes(ISO_8859_1));
    }

    void number(long value) {
        ensure(LONGEST_LONG);
        if (value == Long.MIN_VALUE) {
            ascii(Long.toString(value));
            return;
        }
        long rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        int end = size + digits(rest);
        size = end;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A string in quotes, with nothing escaped but what must be. */
    void string(CharSequence text) {
        raw('"');
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                character(Character.toCodePoint(unit, text.charAt(++i)));
            } else {
                character(unit);
            }
        }
        raw('"');
    }

    /** A character of a string. Half of a surrogate pair is written as an escape, since UTF-8 has no other way. */
    void character(int codePoint) {
        ensure(LONGEST_ESCAPE);
        if (codePoint < 0x80) {
            asciiCharacter(codePoint);
        } else if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xC0 | codePoint >> 6);
            continuation(codePoint);
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            unicodeEscape(codePoint);
        } else if (codePoint < 0x10000) {
            bytes[size++] = (byte) (0xE0 | codePoint >> 12);
            continuation(codePoint >> 6);
            continuation(codePoint);
        } else {
            bytes[size++] = (byte) (0xF0 | codePoint >> 18);
            continuation(codePoint >> 12);
            continuation(codePoint >> 6);
            continuation(codePoint);
        }
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void asciiCharacter(int character) {
        switch (character) {
            case '"', '\\' -> escape(character);
            case '\b' -> escape('b');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\f' -> escape('f');
            case '\r' -> escape('r');
            default -> {
                if (character < ' ') {
                    unicodeEscape(character);
                } else {
                    bytes[size++] = (byte) character;
                }
            }
        }
    }

    private void escape(int letter) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) letter;
    }

    private void unicodeEscape(int unit) {
        escape('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[unit >> shift & 0xF];
        }
    }

    private void ensure(int more) {
        if (more > bytes.length - size) {
            grow(more);
        }
    }

    private void grow(int more) {
        int needed = Math.addExact(size, more);
        int doubled = (int) Math.min(bytes.length * 2L, LONGEST_ARRAY);
        bytes = Arrays.copyOf(bytes, Math.max(needed, Math.max(doubled, expectedSize)));
    }
}
