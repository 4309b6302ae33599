package io.kafkarest.adapters.http.metrics;

/** What was counted of requests until some moment, or between two. */
final class Counted {

    /** Before the first request. */
    static final Counted NOTHING = new Counted(new long[0], new double[0], Latencies.NONE, new long[0]);

    private static final int SECONDS = 0;
    private static final int BYTES_IN = 1;
    private static final int BYTES_OUT = 2;

    private final long[] statuses;
    private final double[] sums;
    private final long[] latencies;
    private final long[] objectives;

    /**
     * @param statuses how many answers had each {@link StatusClass}
     * @param sums seconds, bytes in, bytes out
     * @param latencies as {@link Latencies} counts them
     * @param objectives as {@link Objectives} counts them
     */
    Counted(long[] statuses, double[] sums, long[] latencies, long[] objectives) {
        this.statuses = statuses;
        this.sums = sums;
        this.latencies = latencies;
        this.objectives = objectives;
    }

    Counted plus(Counted more) {
        return with(more, 1);
    }

    Counted minus(Counted less) {
        return with(less, -1);
    }

    long requests() {
        long all = 0;
        for (long each : statuses) {
            all += each;
        }
        return all;
    }

    long errors() {
        long errors = 0;
        for (StatusClass each : StatusClass.values()) {
            errors += errors(each);
        }
        return errors;
    }

    /** Those of one class; what is no error is none, of which there are 0. */
    long errors(StatusClass status) {
        return status.isError() && status.index() < statuses.length ? statuses[status.index()] : 0;
    }

    double seconds() {
        return sum(SECONDS);
    }

    double bytesIn() {
        return sum(BYTES_IN);
    }

    double bytesOut() {
        return sum(BYTES_OUT);
    }

    /** Milliseconds. */
    double latency(double share) {
        return Latencies.percentile(latencies, share);
    }

    long objective(int index) {
        return index < objectives.length ? objectives[index] : 0;
    }

    private double sum(int index) {
        return index < sums.length ? sums[index] : 0;
    }

    private Counted with(Counted other, int sign) {
        double[] allSums = new double[Math.max(sums.length, other.sums.length)];
        for (int index = 0; index < allSums.length; index++) {
            allSums[index] = sum(index) + sign * other.sum(index);
        }
        return new Counted(
                add(statuses, other.statuses, sign),
                allSums,
                add(latencies, other.latencies, sign),
                add(objectives, other.objectives, sign));
    }

    private static long[] add(long[] some, long[] others, int sign) {
        long[] all = new long[Math.max(some.length, others.length)];
        System.arraycopy(some, 0, all, 0, some.length);
        for (int index = 0; index < others.length; index++) {
            all[index] += sign * others[index];
        }
        return all;
    }
}
