package io.kafkarest.quickstart.registry.schema;

/** A text is no schema of its language; the message says why. */
public final class InvalidSchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
