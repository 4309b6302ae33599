package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A definition with its live client, and the knowledge of when somebody last used it. */
final class LiveInstance {

    private final ConsumerInstance definition;
    private final ConsumerClient client;
    private final Clock clock;
    private final AtomicInteger uses = new AtomicInteger();
    private volatile Instant lastUse;
    private volatile List<? extends Permission> listensBy = List.of();

    LiveInstance(ConsumerInstance definition, ConsumerClient client, Clock clock) {
        this.definition = definition;
        this.client = client;
        this.clock = clock;
        this.lastUse = clock.instant();
    }

    ConsumerInstance definition() {
        return definition;
    }

    ConsumerClient client() {
        return client;
    }

    /** What its owner has to be allowed for what it listens to. */
    List<? extends Permission> listensBy() {
        return listensBy;
    }

    /** It listens to something else since now. */
    void listens(List<? extends Permission> allowedBy) {
        listensBy = List.copyOf(allowedBy);
    }

    /** Holds off the expiry for as long as the call lasts. */
    <T> CompletionStage<T> during(CompletionStage<T> call) {
        uses.incrementAndGet();
        lastUse = clock.instant();
        return call.whenComplete((result, failure) -> {
            lastUse = clock.instant();
            uses.decrementAndGet();
        });
    }

    boolean hasBeenIdleFor(Duration timeout) {
        return uses.get() == 0 && lastUse.plus(timeout).isBefore(clock.instant());
    }
}
