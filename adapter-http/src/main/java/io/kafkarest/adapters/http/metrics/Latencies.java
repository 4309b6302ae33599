package io.kafkarest.adapters.http.metrics;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long requests took, in some KiB however many there are. Times up to 63 microseconds are exact, longer ones are known to
 * three percent, and what takes longer than an hour counts as an hour.
 */
final class Latencies {

    /** None. */
    static final long[] NONE = {};

    private static final int EXACT = 64;
    private static final int BITS_OF_EXACT = 6;
    private static final int STEPS_OF_OCTAVE = EXACT / 2;
    private static final long LONGEST_MICROS = (1L << 32) - 1;
    private static final int SIZE = indexOf(LONGEST_MICROS) + 1;

    private final AtomicLongArray counts = new AtomicLongArray(SIZE);

    void add(long nanos) {
        counts.incrementAndGet(indexOf(Math.max(0, Math.min(nanos / 1000, LONGEST_MICROS))));
    }

    /** How many there were of each length, in an order of which only this class knows more. */
    long[] counts() {
        long[] copy = new long[SIZE];
        for (int index = 0; index < SIZE; index++) {
            copy[index] = counts.get(index);
        }
        return copy;
    }

    /** The time within which this share of them were done, in milliseconds; 0 if there were none. */
    static double percentile(long[] counts, double share) {
        long all = 0;
        for (long each : counts) {
            all += each;
        }
        long rest = (long) Math.ceil(all * share);
        int index = 0;
        while (rest > 0 && index < counts.length) {
            rest -= counts[index];
            index++;
        }
        return index == 0 ? 0 : longest(index - 1);
    }

    private static int indexOf(long micros) {
        if (micros < EXACT) {
            return (int) micros;
        }
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - BITS_OF_EXACT;
        int step = (int) (micros >>> (octave + 1)) - STEPS_OF_OCTAVE;
        return EXACT + octave * STEPS_OF_OCTAVE + step;
    }

    /** The longest time that has this index, in milliseconds. */
    private static double longest(int index) {
        if (index < EXACT) {
            return index / 1000.0;
        }
        int octave = (index - EXACT) / STEPS_OF_OCTAVE;
        long step = (long) ((index - EXACT) % STEPS_OF_OCTAVE) + STEPS_OF_OCTAVE;
        return (((step + 1) << (octave + 1)) - 1) / 1000.0;
    }
}
