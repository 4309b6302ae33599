package io.kafkarest.fuzz;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;

/**
 * What every input must end with, whatever it is: success or a failure that is documented, soon. Every other exception, and
 * every error, is a finding.
 */
public final class Oracle {

    /** Of the CPU, so that a machine with other work does not make findings. */
    private static final long LIMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Oracle() {}

    /**
     * Runs the attempt; whether it succeeded. One that took too long runs again, and only that counts: the first inputs pay
     * for loading, instrumenting and compiling the libraries under test.
     */
    public static boolean accepts(Set<FailureCode> documented, Runnable attempt) {
        long begin = THREADS.getCurrentThreadCpuTime();
        boolean accepted = outcome(documented, attempt);
        if (THREADS.getCurrentThreadCpuTime() - begin > LIMIT_NANOS) {
            long again = THREADS.getCurrentThreadCpuTime();
            outcome(documented, attempt);
            requireSoon(THREADS.getCurrentThreadCpuTime() - again);
        }
        return accepted;
    }

    private static boolean outcome(Set<FailureCode> documented, Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (ProxyException refused) {
            if (!documented.contains(refused.code())) {
                throw new AssertionError("not documented here: " + refused.code(), refused);
            }
            return false;
        }
    }

    private static void requireSoon(long took) {
        if (took > LIMIT_NANOS) {
            throw new AssertionError("took " + Duration.ofNanos(took));
        }
    }
}
