package io.kafkarest.app.wiring;

/** A setting with which the proxy cannot start. The message names the key. */
final class InvalidSettingException extends RuntimeException {

    InvalidSettingException(String message) {
        super(message);
    }
}
