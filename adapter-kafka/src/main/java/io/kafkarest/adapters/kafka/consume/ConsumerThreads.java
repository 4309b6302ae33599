package io.kafkarest.adapters.kafka.consume;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all consumers share. Reads poll on one pool; calls that may wait for a broker have their own, so that an
 * absent broker does not hold up those who read.
 */
final class ConsumerThreads {

    /** How long a poll may wait while there are threads for all who read. */
    private static final Duration LONG_SLICE = Duration.ofMillis(100);
    /** While there are more readers than threads, each poll waits this long, and all take turns. */
    private static final Duration SHORT_SLICE = Duration.ofMillis(5);

    private final WorkerPool polls;
    private final WorkerPool calls;
    private final ScheduledThreadPoolExecutor timer;
    private final int limit;
    private final AtomicInteger readers = new AtomicInteger();

    ConsumerThreads(int limit) {
        this.limit = limit;
        this.polls = new WorkerPool("consumer-poll", limit);
        this.calls = new WorkerPool("consumer-call", limit);
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "consumer-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    WorkerPool polls() {
        return polls;
    }

    WorkerPool calls() {
        return calls;
    }

    /** Runs a short task at that moment; not at all if the threads are stopped before. */
    Future<?> at(Deadline moment, Runnable task) {
        try {
            return timer.schedule(task, moment.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture("stopped");
        }
    }

    void readingBegins() {
        readers.incrementAndGet();
    }

    void readingEnds() {
        readers.decrementAndGet();
    }

    /** How long a poll may wait now; something stays free for those who join groups. */
    Duration slice() {
        return readers.get() <= Math.max(1, limit - limit / 8) ? LONG_SLICE : SHORT_SLICE;
    }

    /** Starts nothing new; true if everything that runs ended in time. */
    boolean close(Duration wait) {
        Deadline deadline = Deadline.in(wait);
        timer.shutdownNow();
        return polls.close(deadline) && calls.close(deadline);
    }
}
