package io.kafkarest.adapters.http.requestlog;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Ids of requests: the caller's own if it is harmless, else a number behind what this process drew by lot at its start. */
final class RequestIds {

    private static final int LONGEST = 128;
    private static final int PREFIX_LETTERS = 8;

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    RequestIds() {
        // A 9th letter keeps leading zeros.
        long bound = 1L << (4 * PREFIX_LETTERS);
        String drawn = Long.toHexString(bound + ThreadLocalRandom.current().nextLong(bound));
        this.prefix = drawn.substring(1) + "-";
    }

    String idFor(@Nullable String given) {
        return given != null && isHarmless(given) ? given : prefix + Long.toHexString(last.incrementAndGet());
    }

    /** It is logged and sent back as it is. */
    private static boolean isHarmless(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            boolean isWord = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
            boolean isDigit = letter >= '0' && letter <= '9';
            if (!isWord && !isDigit && "-_.:/+=@".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }
}
