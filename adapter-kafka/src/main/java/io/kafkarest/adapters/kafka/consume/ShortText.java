package io.kafkarest.adapters.kafka.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;

/**
 * Text that fits into a request to a broker. A client that is given a longer one keeps the request that it cannot send,
 * and fails at each later call, whatever that asks for.
 */
final class ShortText {

    private static final int MOST_BYTES = Short.MAX_VALUE;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private ShortText() {}

    /** The text, unless it is too long, which is the fault of whoever wrote this member. */
    static String of(String member, String text) {
        boolean mayBeTooLong = text.length() > MOST_BYTES / MOST_BYTES_OF_A_CHARACTER;
        if (mayBeTooLong && text.getBytes(UTF_8).length > MOST_BYTES) {
            throw new ProxyException(
                    FailureCode.INVALID_REQUEST_MEMBER, member + ": must not be longer than " + MOST_BYTES + " bytes");
        }
        return text;
    }
}
