package io.kafkarest.adapters.http.config;

import java.time.Duration;
import java.util.List;

/**
 * How many requests may be made in a second by one address, and by all of them; the keys {@code dos.filter.*}.
 *
 * @param enabled whether there is a limit
 * @param requestsPerSecond of all together
 * @param requestsPerAddress of each address
 * @param delayMs how long one too many waits; 0: it does not, but is throttled; -1: it is refused
 * @param throttledRequests how many of them are worked on at once
 * @param maxWait how long one waits for that without being suspended
 * @param throttle how long it is suspended
 * @param maxRequest how long any request may last
 * @param maxIdleTracker how long an address is remembered
 * @param insertsHeaders whether answers say what was done
 * @param addressesWithoutLimit addresses or CIDR ranges
 */
public record DosFilterConfig(
        boolean enabled,
        int requestsPerSecond,
        int requestsPerAddress,
        long delayMs,
        int throttledRequests,
        Duration maxWait,
        Duration throttle,
        Duration maxRequest,
        Duration maxIdleTracker,
        boolean insertsHeaders,
        List<String> addressesWithoutLimit) {

    /** No limit. */
    public static final DosFilterConfig OFF = new DosFilterConfig(
            false, 1, 1, 0, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, false, List.of());

    public DosFilterConfig {
        addressesWithoutLimit = List.copyOf(addressesWithoutLimit);
    }
}
