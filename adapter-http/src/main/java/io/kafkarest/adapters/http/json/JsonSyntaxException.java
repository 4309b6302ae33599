package io.kafkarest.adapters.http.json;

/** Bytes that are not JSON, or more deeply nested than we follow. The message says where, and never holds content. */
final class JsonSyntaxException extends UnreadableBytesException {

    private static final long serialVersionUID = 1;

    private final String problem;

    JsonSyntaxException(String message) {
        // The text is in the hands of its sender, and this says itself where.
        super(message);
        problem = message;
    }

    /** What is wrong, and where. */
    String problem() {
        return problem;
    }
}
