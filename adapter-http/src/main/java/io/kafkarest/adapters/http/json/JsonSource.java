package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Reads the tokens of a JSON text (RFC 8259, in UTF-8) where they lie. Every byte that was passed is well-formed. Methods
 * fail with {@link JsonSyntaxException}. Not safe for use by several threads.
 */
final class JsonSource {

    /** What {@link #peek} says behind the last byte. */
    static final int END = -1;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final int maxNumberLength;
    private byte[] bytes;
    private int start;
    private int end;
    private int at;
    private int textStart;
    private int textEnd;
    private boolean escaped;

    JsonSource(byte[] bytes, int offset, int length, int maxNumberLength) {
        this.maxNumberLength = maxNumberLength;
        this.bytes = bytes;
        restart(bytes, offset, length);
    }

    /** Goes on with another text. */
    void restart(byte[] newBytes, int offset, int length) {
        bytes = newBytes;
        start = offset;
        end = offset + length;
        at = offset + byteOrderMark(offset);
    }

    private int byteOrderMark(int offset) {
        boolean marked = end - offset >= 3
                && bytes[offset] == (byte) 0xEF
                && bytes[offset + 1] == (byte) 0xBB
                && bytes[offset + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    byte[] array() {
        return bytes;
    }

    /** The index of the byte that comes next. */
    int position() {
        return at;
    }

    /** The next byte that is not white space, without taking it. */
    int peek() {
        int i = at;
        while (i < end) {
            int c = bytes[i];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                at = i;
                return c & 0xFF;
            }
            i++;
        }
        at = i;
        return END;
    }

    /** Takes the next byte if it is this one. */
    boolean take(int character) {
        if (peek() != character) {
            return false;
        }
        at++;
        return true;
    }

    void expect(int character) {
        if (!take(character)) {
            throw unexpected();
        }
    }

    /** Takes the null that may be next. */
    boolean takeNull() {
        if (peek() != 'n') {
            return false;
        }
        word(NULL);
        return true;
    }

    /** Takes a number, true, false or null. */
    void scalar(int first) {
        switch (first) {
            case 't' -> word(TRUE);
            case 'f' -> word(FALSE);
            case 'n' -> word(NULL);
            default -> number();
        }
    }

    /** Takes a string; what is between the quotes is the text. */
    void string() {
        if (peek() != '"') {
            throw unexpected();
        }
        escaped = false;
        textStart = at + 1;
        int i = PlainText.end(bytes, textStart, end);
        while (i < end && bytes[i] != '"') {
            if (bytes[i] == '\\') {
                escaped = true;
                i += escape(i);
            } else {
                i += multiByte(i);
            }
            // Text that is not ASCII is mostly not ASCII in a row.
            if (i < end && bytes[i] > 0) {
                i = PlainText.end(bytes, i, end);
            }
        }
        if (i == end) {
            throw endOfText();
        }
        textEnd = i;
        at = i + 1;
    }

    private int escape(int i) {
        if (i + 1 >= end) {
            throw endOfText();
        }
        switch (bytes[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return 2;
            }
            case 'u' -> {
                for (int digit = i + 2; digit < i + 6; digit++) {
                    if (digit >= end) {
                        throw endOfText();
                    }
                    if (Character.digit(bytes[digit], 16) < 0) {
                        throw failure("a \\u escape has four hexadecimal digits", digit);
                    }
                }
                return 6;
            }
            default -> throw failure("no such escape", i);
        }
    }

    private int multiByte(int i) {
        int length = Utf8.sequenceLength(bytes, i, end);
        if (length == 0) {
            throw failure(bytes[i] >= 0 ? "a control character in a string" : "not UTF-8", i);
        }
        return length;
    }

    private void number() {
        textStart = at;
        int i = at;
        if (i < end && bytes[i] == '-') {
            i++;
        }
        int afterInteger = digits(i);
        if (bytes[i] == '0' && afterInteger > i + 1) {
            throw failure("a number with a leading zero", i);
        }
        i = afterInteger;
        if (i < end && bytes[i] == '.') {
            i = digits(i + 1);
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
                i++;
            }
            i = digits(i);
        }
        if (i - textStart > maxNumberLength) {
            throw failure("a number of more than " + maxNumberLength + " characters", textStart);
        }
        textEnd = i;
        at = i;
        endOfWord();
    }

    private int digits(int from) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        if (i == from) {
            at = from;
            throw unexpected();
        }
        return i;
    }

    private void word(byte[] word) {
        if (end - at < word.length || !Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
            throw unexpected();
        }
        textStart = at;
        at += word.length;
        textEnd = at;
        endOfWord();
    }

    private void endOfWord() {
        if (at < end) {
            int c = bytes[at];
            if (c != ',' && c != '}' && c != ']' && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw unexpected();
            }
        }
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** Whether the text of the last string has escapes. */
    boolean isEscaped() {
        return escaped;
    }

    /** Whether the last string is this ASCII text. */
    boolean textIs(byte[] ascii) {
        if (escaped) {
            return Arrays.equals(text().getBytes(UTF_8), ascii);
        }
        return Arrays.equals(bytes, textStart, textEnd, ascii, 0, ascii.length);
    }

    /** The last scalar; of a string without quotes and escapes. */
    String text() {
        return escaped
                ? JsonStrings.unescaped(bytes, textStart, textEnd)
                : new String(bytes, textStart, textEnd - textStart, UTF_8);
    }

    JsonSyntaxException unexpected() {
        if (at >= end) {
            return endOfText();
        }
        int c = bytes[at];
        return failure(c > ' ' && c < 0x7F ? "unexpected '" + (char) c + "'" : "unexpected character", at);
    }

    private JsonSyntaxException endOfText() {
        return failure("unexpected end", end);
    }

    JsonSyntaxException failure(String what, int where) {
        int line = 1;
        int lineStart = start;
        for (int i = start; i < where; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new JsonSyntaxException(
                "Malformed JSON: " + what + " (line " + line + ", byte " + (where - lineStart + 1) + ")");
    }
}
