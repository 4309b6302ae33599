package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Something to be done with a consumer other than reading.
 *
 * @param waitsForSettlement whether it has to wait until the fate of the records handed out is known
 * @param isPromised whether it is done even if the consumer is closed meanwhile: its caller may have been answered already
 * @param allowed how long it may take in all
 * @param deadline when that time is over
 * @param work what to do
 * @param result where the caller gets the result
 */
record Command<T>(
        boolean waitsForSettlement,
        boolean isPromised,
        Duration allowed,
        Deadline deadline,
        Work<T> work,
        CompletableFuture<T> result) {

    /** What a command does, within the time that is left. */
    @FunctionalInterface
    interface Work<T> {

        T execute(Deadline deadline);
    }

    static <T> Command<T> of(boolean waitsForSettlement, Duration allowed, Work<T> work) {
        return new Command<>(waitsForSettlement, false, allowed, Deadline.in(allowed), work, new CompletableFuture<>());
    }

    /** The same, done even if the consumer is closed meanwhile. */
    Command<T> promised() {
        return new Command<>(waitsForSettlement, true, allowed, deadline, work, result);
    }

    /** The same, with no more time than until then. */
    Command<T> until(Deadline latest) {
        Deadline sooner = latest.isBefore(deadline) ? latest : deadline;
        return new Command<>(waitsForSettlement, isPromised, allowed, sooner, work, result);
    }

    ProxyException expired() {
        return new ProxyException(
                FailureCode.RETRIABLE_KAFKA_FAILURE,
                "Timeout of %dms expired before the consumer was free".formatted(allowed.toMillis()));
    }
}
