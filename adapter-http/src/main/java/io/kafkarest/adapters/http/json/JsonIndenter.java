package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Lays out compact JSON as Jackson's default pretty printer does: a line per member, elements side by side. */
final class JsonIndenter {

    private static final byte[] LINE_BREAK = System.lineSeparator().getBytes(US_ASCII);
    private static final byte[] COLON = {' ', ':', ' '};

    private final byte[] compact;
    private final JsonOutput output;
    private final boolean[] objects = new boolean[JsonCopier.MAX_DEPTH];
    private int depth;
    private int objectDepth;

    private JsonIndenter(byte[] compact) {
        this.compact = compact;
        this.output = new JsonOutput(compact.length * 2);
    }

    static byte[] indented(byte[] compact) {
        return new JsonIndenter(compact).indent();
    }

    private byte[] indent() {
        int i = 0;
        while (i < compact.length) {
            int c = compact[i];
            if (c == '"') {
                int end = endOfString(i);
                output.raw(compact, i, end - i);
                i = end;
                continue;
            }
            switch (c) {
                case '{', '[' -> open(c, compact[i + 1] == c + 2);
                case '}', ']' -> close(c, compact[i - 1] == c - 2);
                case ',' -> {
                    output.raw(',');
                    separate();
                }
                case ':' -> output.raw(COLON);
                default -> output.raw(c);
            }
            i++;
        }
        return output.copyFrom(0);
    }

    private void open(int bracket, boolean empty) {
        output.raw(bracket);
        objects[depth++] = bracket == '{';
        objectDepth += bracket == '{' ? 1 : 0;
        if (!empty) {
            separate();
        }
    }

    private void close(int bracket, boolean empty) {
        boolean object = objects[--depth];
        objectDepth -= object ? 1 : 0;
        if (object && !empty) {
            breakLine();
        } else {
            output.raw(' ');
        }
        output.raw(bracket);
    }

    private void separate() {
        if (objects[depth - 1]) {
            breakLine();
        } else {
            output.raw(' ');
        }
    }

    private void breakLine() {
        output.raw(LINE_BREAK);
        for (int i = 0; i < objectDepth; i++) {
            output.raw(' ');
            output.raw(' ');
        }
    }

    private int endOfString(int start) {
        int i = start + 1;
        while (compact[i] != '"') {
            i += compact[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
