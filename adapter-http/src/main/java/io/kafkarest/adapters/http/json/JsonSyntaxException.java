package io.kafkarest.adapters.http.json;

/** Bytes that are not JSON, or more deeply nested than we follow. The message says where, and never holds content. */
final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    JsonSyntaxException(String message) {
        // Without stack trace: what is wrong is in the sender's text, and says itself where.
        super(message, null, false, false);
        problem = message;
    }

    /** What is wrong, and where. */
    String problem() {
        return problem;
    }
}
