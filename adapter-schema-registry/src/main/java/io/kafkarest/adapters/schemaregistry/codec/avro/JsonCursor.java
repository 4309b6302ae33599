package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.NumberInput;
import io.kafkarest.domain.record.JsonText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON text that moves from value to value. The text is known to be well-formed, so it is only read and not
 * checked again; names and strings stay bytes, since Avro wants them in UTF-8, too. That is what a parser of any JSON cannot do,
 * and why there is none here. A text that is not well-formed does no harm: it does not match.
 */
final class JsonCursor {

    static final int MAX_DEPTH = 1000;
    static final int MAX_NUMBER_LENGTH = 1000;

    private static final int END = 0;

    private final byte[] buffer;
    private final int end;
    private int position;
    private int depth;

    JsonCursor(JsonText text) {
        buffer = text.buffer();
        position = text.offset();
        end = text.offset() + text.length();
    }

    /** What the value that begins here is. */
    JsonKind kind() {
        return JsonKind.of(peek());
    }

    /** Whether the value that begins here is such. */
    boolean at(JsonKind kind) {
        return kind() == kind;
    }

    /** Steps into an object or array; tells whether there is something in it. */
    boolean open() {
        int closing = peek() == '{' ? '}' : ']';
        if (++depth > MAX_DEPTH) {
            throw new MismatchException("JSON is nested deeper than " + MAX_DEPTH);
        }
        position++;
        return !closes(closing);
    }

    /** After a member or item: steps to the next; tells whether there is one, and leaves the object or array if not. */
    boolean next() {
        int first = peek();
        if (first == ',') {
            position++;
            return true;
        }
        if (!closes('}') && !closes(']')) {
            throw malformed();
        }
        return false;
    }

    private boolean closes(int closing) {
        if (peek() != closing) {
            return false;
        }
        position++;
        depth--;
        return true;
    }

    /** Steps over the member's name if it is this one, given in quotes. */
    boolean accept(byte[] quotedName) {
        peek();
        int after = position + quotedName.length;
        if (after > end) {
            return false;
        }
        for (int i = 0; i < quotedName.length; i++) {
            if (buffer[position + i] != quotedName[i]) {
                return false;
            }
        }
        position = after;
        colon();
        return true;
    }

    /** The member's name. */
    String name() {
        String name = string();
        colon();
        return name;
    }

    /** The name of the first member of the object that begins here, or null if it is empty; does not move. */
    @Nullable
    String firstName() {
        int here = position;
        int above = depth;
        String name = open() ? string() : null;
        position = here;
        depth = above;
        return name;
    }

    /** Steps over the colon behind a name. */
    void colon() {
        if (peek() != ':') {
            throw malformed();
        }
        position++;
    }

    /** Steps over the value. */
    void skip() {
        int open = 0;
        do {
            switch (peek()) {
                case '"' -> skipString();
                case '{', '[' -> {
                    open++;
                    position++;
                }
                case '}', ']' -> {
                    open--;
                    position++;
                }
                case ',', ':' -> position++;
                case END -> throw malformed();
                default -> skipScalar();
            }
        } while (open > 0);
    }

    /** Steps over {@code null}, {@code true} or {@code false}, which its first byte tells. */
    void skipScalar() {
        int start = position;
        while (position < end && isScalar(buffer[position])) {
            position++;
        }
        if (position == start) {
            throw malformed();
        }
    }

    private static boolean isScalar(byte each) {
        return isDigit(each)
                || (each >= 'a' && each <= 'z')
                || each == '-'
                || each == '.'
                || each == '+'
                || each == 'E';
    }

    private static boolean isDigit(byte each) {
        return each >= '0' && each <= '9';
    }

    /** Whether a boolean that begins here is the true one. */
    boolean bool() {
        boolean value = peek() == 't';
        skipScalar();
        return value;
    }

    /** The digits of a number that begins here. */
    String number() {
        peek();
        int start = position;
        skipScalar();
        if (position - start > MAX_NUMBER_LENGTH) {
            throw new MismatchException("Number is longer than " + MAX_NUMBER_LENGTH + " characters");
        }
        return new String(buffer, start, position - start, ISO_8859_1);
    }

    /** The number, in full. */
    BigDecimal decimal() {
        String number = number();
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw outOfRange(number);
        }
    }

    /** The number, as near as it gets. */
    double doubleValue() {
        String number = number();
        try {
            return NumberInput.parseDouble(number, true);
        } catch (NumberFormatException e) {
            throw outOfRange(number);
        }
    }

    /** The number, as near as it gets. */
    float floatValue() {
        String number = number();
        try {
            return NumberInput.parseFloat(number, true);
        } catch (NumberFormatException e) {
            throw outOfRange(number);
        }
    }

    private static MismatchException outOfRange(String number) {
        return new MismatchException("Numeric value (" + MismatchException.quoted(number) + ") out of range");
    }

    /** The integer that begins here, which may be written as a fraction, or fails as what was expected. */
    long integer(String expected, long min, long max) {
        int first = peek();
        int at = first == '-' ? position + 1 : position;
        long value = 0;
        // 18 digits fit for sure; what is longer or no plain integer takes the slow way.
        int limit = Math.min(end, at + 18);
        int start = at;
        while (at < limit && isDigit(buffer[at])) {
            value = value * 10 + (buffer[at++] - '0');
        }
        if (at == start || (at < end && isScalar(buffer[at]))) {
            value = slowInteger(expected);
        } else {
            position = at;
            value = first == '-' ? -value : value;
        }
        if (value < min || value > max) {
            throw new MismatchException("Numeric value (" + value + ") out of range of " + expected);
        }
        return value;
    }

    private long slowInteger(String expected) {
        MismatchException mismatch = MismatchException.expected(expected, this);
        BigDecimal value = decimal();
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            if (value.signum() != 0 && (long) value.precision() - value.scale() > 18) {
                throw new MismatchException("Numeric value (" + MismatchException.quoted(value.toString())
                        + ") out of range of " + expected);
            }
            throw mismatch;
        }
    }

    /** The string that begins here. */
    String string() {
        peek();
        int start = position + 1;
        boolean escaped = skipString();
        String text = new String(buffer, start, position - 1 - start, UTF_8);
        return escaped ? JsonEscapes.unescape(text) : text;
    }

    /** Writes the string that begins here as Avro does: how many bytes it has in UTF-8, and these. */
    void copyString(AvroOutput out) {
        peek();
        int start = position + 1;
        int at = start;
        while (at < end && buffer[at] >= ' ' && buffer[at] != '"' && buffer[at] != '\\') {
            at++;
        }
        if (at < end && buffer[at] == '"') {
            position = at + 1;
            out.writeLong(at - start);
            out.write(buffer, start, at - start);
        } else {
            // Not plain ASCII. Decoding it replaces what is not UTF-8.
            out.writeBytes(string().getBytes(UTF_8));
        }
    }

    private boolean skipString() {
        boolean escaped = false;
        if (peek() != '"') {
            throw malformed();
        }
        int at = position + 1;
        while (at < end && buffer[at] != '"') {
            if (buffer[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        if (at >= end) {
            throw malformed();
        }
        position = at + 1;
        return escaped;
    }

    /** Fails if there is more. */
    void requireEnd() {
        if (peek() != END) {
            throw malformed();
        }
    }

    private int peek() {
        while (position < end) {
            byte here = buffer[position];
            if (here != ' ' && here != '\n' && here != '\r' && here != '\t') {
                return here;
            }
            position++;
        }
        return END;
    }

    /** What begins here, in the words that Avro's messages have for it. */
    String tokenName() {
        int first = peek();
        return switch (JsonKind.of(first)) {
            case NULL -> "VALUE_NULL";
            case BOOLEAN -> first == 't' ? "VALUE_TRUE" : "VALUE_FALSE";
            case NUMBER -> isFraction() ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT";
            case STRING -> "VALUE_STRING";
            case ARRAY -> "START_ARRAY";
            case OBJECT -> "START_OBJECT";
            case NONE -> first == '}' ? "END_OBJECT" : first == ']' ? "END_ARRAY" : "END";
        };
    }

    private boolean isFraction() {
        int at = position;
        while (at < end && isScalar(buffer[at])) {
            if (buffer[at] == '.' || buffer[at] == 'e' || buffer[at] == 'E') {
                return true;
            }
            at++;
        }
        return false;
    }

    private static MismatchException malformed() {
        return new MismatchException("Malformed JSON");
    }
}
