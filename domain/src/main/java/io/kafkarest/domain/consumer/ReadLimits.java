package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * When a read has enough. Sizes count the bytes of keys and values as Kafka stores them.
 *
 * @param timeout how long to wait at most, zero or more
 * @param minBytes bytes to wait for: up to 1, the first record is enough; empty, the whole timeout is waited for
 * @param maxBytes a record that would make the answer reach this size stays for the next read, but one is always given
 */
public record ReadLimits(Duration timeout, OptionalInt minBytes, long maxBytes) {

    public ReadLimits {
        requireNonNull(timeout, "timeout");
        requireNonNull(minBytes, "minBytes");
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout is not negative: " + timeout);
        }
    }

    /** Whether so many records with so many bytes end the wait. */
    public boolean isEnough(int records, long bytes) {
        return records > 0 && minBytes.isPresent() && (minBytes.getAsInt() <= 1 || bytes >= minBytes.getAsInt());
    }

    /** Whether a further record of this size still fits into an answer that already has so many records and bytes. */
    public boolean hasRoom(int records, long bytes, int size) {
        return records == 0 || bytes + size < maxBytes;
    }
}
