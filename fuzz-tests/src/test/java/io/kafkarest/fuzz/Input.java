package io.kafkarest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * What the fuzzer made up: a digit that chooses among variants, and the rest. A seed is so a text that people can read and
 * write.
 */
public record Input(int choice, byte[] rest) {

    /** The input of these bytes. */
    public static Input of(byte[] bytes) {
        return bytes.length == 0
                ? new Input(0, bytes)
                : new Input((bytes[0] & 0xFF) % 48 % 16, Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    /** The variant that it chooses. */
    public <T> T choose(List<T> variants) {
        return variants.get(choice % variants.size());
    }

    /** The rest as a text. */
    public String text() {
        return new String(rest, UTF_8);
    }
}
