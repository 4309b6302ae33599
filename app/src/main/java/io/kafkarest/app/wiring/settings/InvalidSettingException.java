package io.kafkarest.app.wiring.settings;

/** A setting with which the proxy cannot start. The message names the key, and no secret. */
public final class InvalidSettingException extends RuntimeException {

    /** With this message. */
    public InvalidSettingException(String message) {
        super(message);
    }
}
