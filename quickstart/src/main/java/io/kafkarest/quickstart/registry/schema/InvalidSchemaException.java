package io.kafkarest.quickstart.registry.schema;

/** A text is no schema of its language; the message says why. */
public final class InvalidSchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    /** For a text that was understood, and found wrong. */
    public InvalidSchemaException(String message) {
        super(message);
    }

    /** For a text that a parser gave up on. */
    public InvalidSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
