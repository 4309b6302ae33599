package io.kafkarest.adapters.schemaregistry.codec.json;

/** The text is no JSON, or beyond the limits of {@link JsonTrees}. It says which, and holds nothing of the text. */
public final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    MalformedJsonException(String reason) {
        super(reason);
        this.reason = reason;
    }

    MalformedJsonException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }
}
