package io.kafkarest.app.wiring;

/** The proxy could not be started in this process; the message says why in one line. */
public final class StartFailedException extends RuntimeException {

    StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
