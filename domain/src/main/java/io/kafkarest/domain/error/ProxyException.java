package io.kafkarest.domain.error;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionException;

/** A failed request. The message is safe to show to the caller; the cause is for the log. */
public class ProxyException extends RuntimeException {

    private final FailureCode code;

    /** A failure found here. */
    public ProxyException(FailureCode code, String message) {
        super(requireNonNull(message, "message"));
        this.code = requireNonNull(code, "code");
    }

    /** A failure that a client of ours reported. */
    public ProxyException(FailureCode code, String message, Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.code = requireNonNull(code, "code");
    }

    /** What really happened, without what stages of a computation put around it. */
    public static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What went wrong. */
    public final FailureCode code() {
        return code;
    }
}
