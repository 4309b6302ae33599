package io.kafkarest.app.usecase;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What the conversion of one request may take. Codecs bound a record each; a request has many records, and a schema of a few
 * lines can make each of them cost all that a record may.
 */
final class ConversionBudget {

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long MAX_GROWTH = 16;
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final LongSupplier nanoTime;
    private final long begin;
    private long given;
    private long made;

    ConversionBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** Counts a conversion; fails with {@code RECORD_NOT_CONVERTIBLE} once it is too much. */
    void spend(int jsonLength, int storedLength) {
        given += jsonLength;
        made += storedLength;
        if (made > ALWAYS_ALLOWED + MAX_GROWTH * given) {
            throw exceeded("the records of the request are too large once they are converted");
        }
        if (nanoTime.getAsLong() - begin > MAX_NANOS) {
            throw exceeded("converting the records of the request takes too long");
        }
    }

    private static ProxyException exceeded(String why) {
        return new ProxyException(FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: " + why);
    }
}
