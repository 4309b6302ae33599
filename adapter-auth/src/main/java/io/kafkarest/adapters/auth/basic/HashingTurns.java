package io.kafkarest.adapters.auth.basic;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few threads compute hashes at a time, and few wait for that. Callers whose password is remembered need neither; but they
 * need processors and threads, and who tries passwords in bulk must not take all of them.
 */
final class HashingTurns {

    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration patience;

    /**
     * Turns for so many threads.
     *
     * @param atOnce how many compute at a time
     * @param mostWaiting how many are here at a time, those who compute among them
     * @param patience how long one waits for his turn
     */
    HashingTurns(int atOnce, int mostWaiting, Duration patience) {
        this.places = new Semaphore(mostWaiting);
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Half of the processors are for hashes at most. */
    static HashingTurns ofThisMachine() {
        return new HashingTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING, PATIENCE);
    }

    /** Does the work when it is its turn; fails with {@code OVERLOADED} if that will not be soon. */
    <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!hasTurn()) {
            throw tooMany();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProxyException tooMany() {
        return new ProxyException(FailureCode.OVERLOADED, "Too many logins at the same time.");
    }
}
