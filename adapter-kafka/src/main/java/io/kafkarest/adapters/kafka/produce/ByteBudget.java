package io.kafkarest.adapters.kafka.produce;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may be on their way at the same time. */
final class ByteBudget {

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Takes as much of this as there is left, possibly nothing, and says how much. */
    long take(long wanted) {
        while (true) {
            long before = taken.get();
            long granted = Math.max(0, Math.min(wanted, limit - before));
            if (taken.compareAndSet(before, before + granted)) {
                return granted;
            }
        }
    }

    /** Gives back what was taken. */
    void giveBack(long granted) {
        taken.addAndGet(-granted);
    }
}
