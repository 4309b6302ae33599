package io.kafkarest.acceptance.suite;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition instead of for a fixed time. */
public final class Await {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /** Returns as soon as the condition holds; fails with the description when it does not hold in time. */
    public static void until(String description, Duration limit, Callable<Boolean> condition) {
        if (!holdsWithin(limit, condition)) {
            throw new AssertionError(description + ": not within " + limit);
        }
    }

    /** Whether the condition came true in time. */
    public static boolean holdsWithin(Duration limit, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    /** Repeats an assertion until it passes; its last failure is thrown when it does not pass in time. */
    public static void untilPasses(Duration limit, Runnable assertion) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the condition could not be asked for", e);
        }
    }
}
