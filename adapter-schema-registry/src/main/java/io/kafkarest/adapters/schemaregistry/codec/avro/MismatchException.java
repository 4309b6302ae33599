package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.ArrayList;
import java.util.List;

/** The JSON does not fit the schema. Made without stack trace, since bad data is no rare thing, and told in Avro's words. */
final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MAX_FIELDS = 20;
    private static final int MAX_QUOTED = 100;

    private final transient List<String> innermostFirst = new ArrayList<>();

    MismatchException(String message) {
        super(message, null, false, false);
    }

    /** What begins here is not what the schema wants. */
    static MismatchException expected(String expected, JsonCursor json) {
        return new MismatchException("Expected " + expected + ". Got " + json.tokenName());
    }

    /** As much of what a caller sent as a message may hold. */
    static String quoted(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...";
    }

    /** Tells in which field it happened; to be called from the inside to the outside. */
    MismatchException in(String field) {
        innermostFirst.add(field);
        return this;
    }

    /** The message after the path to it. */
    String fullMessage() {
        StringBuilder text = new StringBuilder();
        int last = innermostFirst.size() - 1;
        for (int i = last; i >= 0 && last - i < MAX_FIELDS; i--) {
            text.append("Field \"").append(innermostFirst.get(i)).append("\" content mismatch: ");
        }
        return text.append(getMessage()).toString();
    }
}
