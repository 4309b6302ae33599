package io.kafkarest.adapters.schemaregistry.client;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.Optional;

/**
 * One of the attempts at a question.
 *
 * @param number how many there were before
 * @param first which address was asked first
 * @param addresses how many there are
 * @param deadline when all is over, in the time of {@link System#nanoTime}
 */
record Attempt(int number, int first, int addresses, long deadline) {

    /** Which address is asked. */
    int address() {
        return (first + number) % addresses;
    }

    /** How long it may take. */
    Duration timeout(Patience patience) {
        Duration left = left();
        return left.compareTo(patience.perAddress()) < 0 ? left : patience.perAddress();
    }

    Attempt next() {
        return new Attempt(number + 1, first, addresses, deadline);
    }

    /** How long to wait before the next one, or empty if there is none after this failure. */
    Optional<Duration> pauseAfter(ProxyException failure, Patience patience) {
        int round = (number + 1) / addresses;
        if ((number + 1) % addresses != 0) {
            return RegistryFailures.isOfOneAddress(failure) ? within(Duration.ZERO) : Optional.empty();
        }
        return round <= patience.retries() && RegistryFailures.mayPass(failure)
                ? within(patience.pauseBefore(round))
                : Optional.empty();
    }

    private Optional<Duration> within(Duration pause) {
        return Optional.of(pause).filter(each -> each.compareTo(left()) < 0);
    }

    private Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
