package io.kafkarest.adapters.kafka.client;

import java.util.concurrent.atomic.AtomicInteger;

/** A client, and how many use it. */
final class PooledClient<C> {

    private static final int RETIRED = Integer.MIN_VALUE;

    private final IdentitySession session;
    private final C client;
    private final AtomicInteger uses = new AtomicInteger(1);
    private volatile long usedAt;
    private volatile boolean isDoomed;

    /** A client that is in use by the one who has made it. */
    PooledClient(IdentitySession session, C client, long now) {
        this.session = session;
        this.client = client;
        this.usedAt = now;
    }

    IdentitySession session() {
        return session;
    }

    C client() {
        return client;
    }

    long usedAt() {
        return usedAt;
    }

    /** Takes it into use; false if it is retired. */
    boolean lease() {
        return uses.updateAndGet(now -> now < 0 ? now : now + 1) > 0;
    }

    /** Ends a use; true if it was the last one of a client that is to be closed now. */
    boolean giveBack(long now) {
        usedAt = now;
        return uses.decrementAndGet() == 0 && isDoomed && retire();
    }

    /** Retires it, if nobody uses it. */
    boolean retire() {
        return uses.compareAndSet(0, RETIRED);
    }

    /** Has the last one who gives it back retire it. To be called by somebody who uses it. */
    void retireWhenUnused() {
        isDoomed = true;
    }
}
