package io.kafkarest.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A schedule that does not wait for anybody, and the times since each moment of it. Whoever is late, the load or the one
 * that is measured, is late against the schedule: nothing is left out because something else took long.
 */
final class OpenLoop {

    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Histogram nanos = new ConcurrentHistogram(LONGEST, 3);
    private final Duration duration;

    OpenLoop(Duration duration) {
        this.duration = duration;
    }

    /**
     * Calls at each moment of a schedule, with that moment, on this thread. The first moment is a share of an interval away, so
     * that several threads do not call together.
     */
    void run(double perSecond, double share, LongConsumer send) {
        long interval = (long) (1e9 / perSecond);
        long start = System.nanoTime() + (long) (interval * share);
        long end = start + duration.toNanos();
        for (long moment = start; moment - end < 0; moment += interval) {
            long early = moment - System.nanoTime();
            while (early > 0) {
                LockSupport.parkNanos(early);
                early = moment - System.nanoTime();
            }
            send.accept(moment);
        }
    }

    /** What was to begin at this moment is done now. */
    void done(long moment) {
        nanos.recordValue(Math.min(LONGEST, Math.max(0, System.nanoTime() - moment)));
    }

    long count() {
        return nanos.getTotalCount();
    }

    String result() {
        return String.format(
                Locale.ROOT,
                "p50_ms=%.3f p90_ms=%.3f p99_ms=%.3f p999_ms=%.3f max_ms=%.3f",
                millis(50),
                millis(90),
                millis(99),
                millis(99.9),
                nanos.getMaxValue() / 1e6);
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
