package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.security.Principal;
import java.util.concurrent.CompletionStage;

/**
 * The live client of one consumer instance. All methods may be called on any thread, do not block, and take effect in
 * the order of the calls; what changes position waits until the records handed out are settled. After {@link #close} every
 * call, waiting ones included but for {@link ConsumerClientPositions#commitDelivered}, fails with {@code
 * CONSUMER_INSTANCE_NOT_FOUND}.
 */
public interface ConsumerClient {

    /**
     * Its owner is here again, perhaps with a newer token or password than when it was made: from now on the client goes to the
     * cluster with that, and keeps its place in its group. Fails with {@code ACCESS_DENIED} if the owner may not go there any
     * more.
     */
    void isUsedBy(Principal owner);

    /** What it listens to. */
    ConsumerClientSubscription subscription();

    /** Where it stands. */
    ConsumerClientPositions positions();

    /**
     * Hands out records as soon as the limits say that there are enough, or nothing at the time-out. Reads follow each other;
     * time spent waiting for an earlier read counts. Fails with {@code NOT_SUBSCRIBED} if the client listens to nothing, and
     * with {@code RECORD_NOT_DECODABLE} at a record reported so. If the proxy keeps traces, each record has the one that its
     * headers carry.
     */
    CompletionStage<Delivery> read(ReadLimits limits);

    /** Commits what was delivered if auto-commit is on, leaves the group, and frees everything; ends within some seconds. */
    CompletionStage<Void> close();
}
