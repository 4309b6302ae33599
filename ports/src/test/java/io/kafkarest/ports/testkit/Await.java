package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads, generously: a slow machine is not a failure. */
public final class Await {

    /** How long everything may take that has no bound of its own. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    private Await() {}

    /** What the stage completes with; throws what it fails with. */
    public static <T> T result(CompletionStage<T> stage) {
        return result(stage, PATIENCE);
    }

    /** What the stage completes with in this time; throws what it fails with. */
    public static <T> T result(CompletionStage<T> stage, Duration patience) {
        try {
            return stage.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting after " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** What the stage fails with. */
    public static ProxyException failure(CompletionStage<?> stage) {
        try {
            Object result = result(stage);
            throw new AssertionError("not failed, but completed with " + result);
        } catch (ProxyException e) {
            return e;
        }
    }

    /** Returns as soon as the condition holds. */
    public static void until(String description, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("after " + PATIENCE + " still not: " + description);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
