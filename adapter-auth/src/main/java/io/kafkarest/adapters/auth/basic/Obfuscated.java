package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Jetty's obfuscation, which hides a password from nobody but passers-by. Each byte is four digits to the base of 36, whose
 * number is made of the byte and of its opposite from the other end; where one of the two is not ASCII, after a {@code U}.
 */
final class Obfuscated {

    private static final int DIGITS = 4;
    private static final int BASE = 36;

    private Obfuscated() {}

    /** The password; the message of the failure does not show it. */
    static String reveal(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            boolean isRaw = text.charAt(at) == 'U';
            int start = isRaw ? at + 1 : at;
            int pair = number(text, start);
            int high = pair / 256;
            int low = pair % 256;
            bytes.write(isRaw ? high : (high + low - 254) / 2);
            at = start + DIGITS;
        }
        if (bytes.size() == 0) {
            throw new IllegalArgumentException("there is no password");
        }
        return bytes.toString(UTF_8);
    }

    private static int number(String text, int start) {
        try {
            return Integer.parseInt(text.substring(start, start + DIGITS), BASE);
        } catch (IndexOutOfBoundsException | NumberFormatException notOurs) {
            throw new IllegalArgumentException("OBF: is followed by what Jetty made of a password");
        }
    }
}
