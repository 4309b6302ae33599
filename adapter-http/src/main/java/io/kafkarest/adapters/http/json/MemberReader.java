package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the members of objects that a request is made of, with the coercions that clients of the API rely on. */
final class MemberReader {

    private static final int LONGEST_NAME = 100;

    private final JsonSource source;
    private boolean first;

    MemberReader(JsonSource source) {
        this.source = source;
    }

    JsonSource source() {
        return source;
    }

    /** Takes the begin of an object, if there is one. */
    boolean takeObject() {
        first = source.take('{');
        return first;
    }

    /** Takes the name of the next member with its colon, or else the end of the object. */
    boolean next() {
        if (source.take('}')) {
            first = false;
            return false;
        }
        if (!first) {
            source.expect(',');
        }
        first = false;
        source.string();
        source.expect(':');
        return true;
    }

    ProxyException unrecognized() {
        String name = source.text();
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
        return new ProxyException(FailureCode.UNRECOGNIZED_MEMBER, "Unrecognized field: " + shown);
    }

    /** The text of a string, number or boolean; empty for null. */
    Optional<String> string(String name) {
        if (source.takeNull()) {
            return Optional.empty();
        }
        int next = source.peek();
        if (next == '{' || next == '[') {
            throw wrongShape(name, "a string");
        }
        scalar(next);
        return Optional.of(source.text());
    }

    /** A number, be it in a string; a fraction is cut off. Empty for null and for a blank string. */
    OptionalInt integer(String name) {
        if (source.takeNull()) {
            return OptionalInt.empty();
        }
        int next = source.peek();
        if (next == '{' || next == '[') {
            throw wrongShape(name, "an integer");
        }
        scalar(next);
        String text = source.text().strip();
        if (next == '"' && text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(next == '"' ? Integer.parseInt(text) : truncated(text));
        } catch (NumberFormatException e) {
            throw wrongShape(name, "an integer");
        }
    }

    private static int truncated(String number) {
        double value = Double.parseDouble(number);
        if (value <= Integer.MIN_VALUE - 1.0 || value >= Integer.MAX_VALUE + 1.0) {
            throw new NumberFormatException("out of range");
        }
        return (int) value;
    }

    private void scalar(int next) {
        if (next == '"') {
            source.string();
        } else {
            source.scalar(next);
        }
    }

    /** What to throw where the next value is of another kind; malformed JSON is told first. */
    RuntimeException wrongShape(String name, String expected) {
        return source.peek() == JsonSource.END
                ? source.unexpected()
                : new ProxyException(FailureCode.MALFORMED_REQUEST, name + ": must be " + expected);
    }
}
