package io.kafkarest.quickstart;

/** The command line asks for something that cannot be done; the message is one line for the user. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
