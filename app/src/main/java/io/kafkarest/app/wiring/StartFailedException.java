package io.kafkarest.app.wiring;

/** The proxy could not be started in this process; the message says why in one line. */
public final class StartFailedException extends RuntimeException {

    private final String reason;

    StartFailedException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Why, in one line. */
    public String reason() {
        return reason;
    }
}
