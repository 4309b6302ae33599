package io.kafkarest.adapters.http.json;

import java.util.Arrays;

/**
 * Copies JSON values compactly: without white space, with canonical strings, and with numbers exactly as they were
 * written. What is compact already is copied in one piece. Not safe for use by several threads.
 */
final class JsonCopier {

    /** As deep as Jackson follows by default, so that we pass on what the usual readers can read. */
    static final int MAX_DEPTH = 1000;

    private static final int USUAL_DEPTH = 16;

    private final JsonSource source;
    private final MemberNames names;
    private boolean[] objects = new boolean[USUAL_DEPTH];
    private JsonOutput output = new JsonOutput(0);
    private int depth;
    private int run;
    private int canonicalStart;

    JsonCopier(JsonSource source, MemberNames names) {
        this.source = source;
        this.names = names;
    }

    /** Copies the next value to the end of the output. */
    void copy(JsonOutput target) {
        output = target;
        int start = output.size();
        walk();
        flush(source.position());
        if (names.hasDuplicates()) {
            byte[] value = output.copyFrom(start);
            output.truncate(start);
            new LastMemberWins(value).write(output);
        }
    }

    /** The next value as bytes of its own. What the scratch held is lost. */
    byte[] bytes(JsonOutput scratch) {
        output = scratch;
        output.truncate(0);
        source.peek();
        int start = source.position();
        walk();
        if (output.size() == 0 && run == start && !names.hasDuplicates()) {
            return Arrays.copyOfRange(source.array(), start, source.position());
        }
        flush(source.position());
        if (!names.hasDuplicates()) {
            return output.copyFrom(0);
        }
        var repaired = new JsonOutput(output.size());
        new LastMemberWins(output.copyFrom(0)).write(repaired);
        return repaired.copyFrom(0);
    }

    private void walk() {
        names.clear();
        depth = 0;
        int next = source.peek();
        run = source.position();
        do {
            if (next == '{') {
                next = open(true);
            } else if (next == '[') {
                next = open(false);
            } else {
                scalar(next);
                next = behindValue();
            }
        } while (depth > 0);
    }

    /** Takes the bracket; returns the first byte of the next value, if there is one left on an open level. */
    private int open(boolean object) {
        if (depth == MAX_DEPTH) {
            throw source.failure("nested more than " + MAX_DEPTH + " levels deep", source.position());
        }
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, depth * 2);
        }
        source.take(object ? '{' : '[');
        objects[depth++] = object;
        names.open();
        int next = next();
        if (next == (object ? '}' : ']')) {
            close();
            return behindValue();
        }
        return object ? name() : next;
    }

    private void close() {
        source.take(objects[--depth] ? '}' : ']');
        names.close();
    }

    /** Takes what follows a value up to the next one. */
    private int behindValue() {
        while (depth > 0) {
            int next = next();
            boolean object = objects[depth - 1];
            if (next == ',') {
                source.take(',');
                int first = next();
                return object ? name() : first;
            }
            if (next != (object ? '}' : ']')) {
                throw source.unexpected();
            }
            close();
        }
        return JsonSource.END;
    }

    private int name() {
        string();
        if (source.isEscaped()) {
            names.add(output.array(), canonicalStart, output.size());
        } else {
            names.add(source.array(), source.textStart(), source.textEnd());
        }
        if (next() != ':') {
            throw source.unexpected();
        }
        source.take(':');
        return next();
    }

    private void scalar(int first) {
        if (first == '"') {
            string();
        } else {
            source.scalar(first);
        }
    }

    private void string() {
        source.string();
        if (source.isEscaped()) {
            flush(source.textStart());
            canonicalStart = output.size();
            JsonStrings.writeCanonical(source.array(), source.textStart(), source.textEnd(), output);
            run = source.textEnd();
        }
    }

    private int next() {
        int before = source.position();
        int next = source.peek();
        if (source.position() != before) {
            flush(before);
            run = source.position();
        }
        return next;
    }

    private void flush(int end) {
        output.raw(source.array(), run, end - run);
        run = end;
    }
}
