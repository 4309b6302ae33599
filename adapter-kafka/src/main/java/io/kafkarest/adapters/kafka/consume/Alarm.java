package io.kafkarest.adapters.kafka.consume;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Rings at the earliest of the moments asked for. It may ring too early, which costs a turn and nothing else. */
final class Alarm {

    private final ConsumerThreads threads;
    private final Runnable ring;
    private Deadline set = Deadline.now();
    private Future<?> task = CompletableFuture.completedFuture("never set");

    Alarm(ConsumerThreads threads, Runnable ring) {
        this.threads = threads;
        this.ring = ring;
    }

    void ringAt(Deadline moment) {
        if (set.isOver() || moment.isBefore(set)) {
            cancel();
            set = moment;
            task = threads.at(moment, ring);
        }
    }

    void cancel() {
        task.cancel(false);
    }
}
