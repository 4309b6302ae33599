package io.kafkarest.adapters.schemaregistry.client;

import static java.util.Objects.requireNonNull;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a question may take, and how often it is repeated. One round asks each address once; further rounds follow
 * only while that helps: after a time-out one has waited long enough.
 *
 * @param perAddress how long one address may take for its whole answer, its connection included
 * @param total how long all may take together
 * @param retries how many rounds follow the first
 * @param firstPause between the first round and the second; it doubles from round to round
 * @param longestPause what the pause grows to
 */
record Patience(Duration perAddress, Duration total, int retries, Duration firstPause, Duration longestPause) {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(15);
    private static final int RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 20;

    Patience {
        requireNonNull(perAddress, "perAddress");
        requireNonNull(total, "total");
        requireNonNull(firstPause, "firstPause");
        requireNonNull(longestPause, "longestPause");
    }

    static Patience read(RegistrySettings settings, Duration connectTimeout) {
        Duration read = settings.millis(RegistryKey.READ_TIMEOUT, READ_TIMEOUT, 1);
        Duration needed = read.plus(connectTimeout);
        return new Patience(
                read,
                settings.millis(
                        RegistryKey.TOTAL_TIMEOUT, needed.compareTo(TOTAL_TIMEOUT) > 0 ? needed : TOTAL_TIMEOUT, 1),
                (int) settings.number(RegistryKey.MAX_RETRIES, RETRIES, 0, 100),
                settings.millis(RegistryKey.RETRY_WAIT, FIRST_PAUSE, 0),
                settings.millis(RegistryKey.RETRY_MAX_WAIT, LONGEST_PAUSE, 0));
    }

    /** The pause before a round, the second being 1: half of it certain, half by chance, so that proxies spread. */
    Duration pauseBefore(int round) {
        long doubled = firstPause.toNanos() << Math.min(round - 1, MAX_DOUBLINGS);
        long pause = Math.min(doubled, longestPause.toNanos());
        return Duration.ofNanos(pause - ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
