package io.kafkarest.adapters.kafka.consume;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks in their order on a bounded number of threads. The thread that was busy last takes the next task, so that
 * threads that are not needed die: {@link ThreadPoolExecutor} alone would start all of them, or queue nothing.
 */
final class WorkerPool {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final long IDLE_SECONDS = 5;

    private final int limit;
    private final ThreadPoolExecutor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    WorkerPool(String name, int limit) {
        this.limit = limit;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Runs the task soon. As many tasks may wait as their callers submit: each consumer submits one at a time. */
    void execute(Runnable task) {
        synchronized (waiting) {
            if (running >= limit) {
                waiting.add(task);
                return;
            }
            running++;
        }
        try {
            threads.execute(() -> work(task));
        } catch (RejectedExecutionException e) {
            LOG.atDebug().log("a consumer is not served any more: its threads are stopped");
        }
    }

    /** Ends the threads that have nothing to do, and the others afterwards; true if all ended in time. */
    boolean close(Deadline deadline) {
        threads.shutdown();
        try {
            return threads.awaitTermination(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work(Runnable first) {
        Optional<Runnable> task = Optional.of(first);
        while (task.isPresent()) {
            run(task.get());
            task = next();
        }
    }

    private Optional<Runnable> next() {
        synchronized (waiting) {
            Optional<Runnable> next = Optional.ofNullable(waiting.poll());
            if (next.isEmpty()) {
                running--;
            }
            return next;
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.atError().setCause(e).log("a task of a consumer failed");
        }
    }
}
