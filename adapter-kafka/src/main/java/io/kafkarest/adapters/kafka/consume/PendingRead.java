package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.ReadLimits;
import java.util.concurrent.CompletableFuture;

/**
 * A read that waits.
 *
 * @param limits when it has enough
 * @param deadline when it has to end
 * @param result where the caller gets the records
 */
record PendingRead(ReadLimits limits, Deadline deadline, CompletableFuture<Delivery> result) {

    static PendingRead of(ReadLimits limits) {
        return new PendingRead(limits, Deadline.in(limits.timeout()), new CompletableFuture<>());
    }
}
