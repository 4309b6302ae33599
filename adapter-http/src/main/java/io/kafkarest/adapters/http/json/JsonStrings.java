package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the escapes in the text of a well-formed JSON string mean. */
final class JsonStrings {

    private JsonStrings() {}

    /** Writes the text with no more escapes than it must have, so that equal strings become equal bytes. */
    static void writeCanonical(byte[] bytes, int start, int end, JsonOutput output) {
        write(bytes, start, end, output, true);
    }

    /** Writes the text without escapes, except for halves of surrogate pairs, which UTF-8 cannot say otherwise. */
    static void writeUnescaped(byte[] bytes, int start, int end, JsonOutput output) {
        write(bytes, start, end, output, false);
    }

    /** The text without escapes, as {@link #writeUnescaped}. */
    static String unescaped(byte[] bytes, int start, int end) {
        var output = new JsonOutput(end - start);
        writeUnescaped(bytes, start, end, output);
        return new String(output.array(), 0, output.size(), UTF_8);
    }

    private static void write(byte[] bytes, int start, int end, JsonOutput output, boolean escaping) {
        int run = start;
        int i = start;
        while (i < end) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            output.raw(bytes, run, i - run);
            int codePoint = codePoint(bytes, i, end);
            if (escaping || codePoint >= 0x80) {
                output.character(codePoint);
            } else {
                output.raw(codePoint);
            }
            i += bytes[i + 1] != 'u' ? 2 : Character.isSupplementaryCodePoint(codePoint) ? 12 : 6;
            run = i;
        }
        output.raw(bytes, run, end - run);
    }

    private static int codePoint(byte[] bytes, int at, int end) {
        return switch (bytes[at + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicodeEscape(bytes, at, end);
            default -> bytes[at + 1];
        };
    }

    private static int unicodeEscape(byte[] bytes, int at, int end) {
        char unit = unit(bytes, at);
        boolean another = at + 12 <= end && bytes[at + 6] == '\\' && bytes[at + 7] == 'u';
        if (!Character.isHighSurrogate(unit) || !another) {
            return unit;
        }
        char second = unit(bytes, at + 6);
        return Character.isLowSurrogate(second) ? Character.toCodePoint(unit, second) : unit;
    }

    private static char unit(byte[] bytes, int at) {
        int unit = 0;
        for (int digit = at + 2; digit < at + 6; digit++) {
            unit = unit << 4 | Character.digit(bytes[digit], 16);
        }
        return (char) unit;
    }
}
