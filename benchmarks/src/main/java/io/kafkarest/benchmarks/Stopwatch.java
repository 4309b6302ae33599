package io.kafkarest.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** Seconds of the clock, and of the CPU in this process, since it was made. */
final class Stopwatch {

    private final long startNanos = System.nanoTime();
    private final long startCpuNanos = cpuNanos();

    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    boolean isPast(Duration duration) {
        return System.nanoTime() - startNanos >= duration.toNanos();
    }

    /** One line with the throughput since the start, in the form that {@code run.sh} reads. */
    String result(long records) {
        double seconds = seconds();
        double cpuSeconds = (cpuNanos() - startCpuNanos) / 1e9;
        return String.format(
                Locale.ROOT,
                "RESULT records/s=%.1f records=%d seconds=%.2f cpu_s=%.2f cpu_s_per_Mrec=%.2f",
                records / seconds,
                records,
                seconds,
                cpuSeconds,
                records == 0 ? 0 : cpuSeconds / records * 1e6);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
