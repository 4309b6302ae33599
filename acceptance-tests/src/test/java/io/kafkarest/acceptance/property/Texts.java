package io.kafkarest.acceptance.property;

import java.util.List;
import java.util.Random;

/** Texts that are hard on whoever escapes, quotes or counts characters. */
final class Texts {

    private static final List<String> PIECES = List.of(
            "a", "Z9", " ", "\"", "\\", "/", "\n", "\t", "\u0000", "\u001f", "\u007f", "é", "\u20ac", "日本", "😀",
            "<&>'", "\u2028");

    private Texts() {}

    static String next(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
