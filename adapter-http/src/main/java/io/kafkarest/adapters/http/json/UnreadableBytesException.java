package io.kafkarest.adapters.http.json;

import org.jspecify.annotations.Nullable;

/** The bytes of a key or value are not what the format says. */
class UnreadableBytesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableBytesException(@Nullable String message) {
        // Without stack trace: what is wrong is in the bytes.
        super(message, null, false, false);
    }
}
