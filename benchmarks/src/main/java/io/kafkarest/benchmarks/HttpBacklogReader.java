package io.kafkarest.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a backlog through one consumer instance of a proxy, one read after the other, and only counts the records. */
public final class HttpBacklogReader {

    private static final byte[] MARK = "\"offset\":".getBytes(StandardCharsets.US_ASCII);

    private HttpBacklogReader() {}

    /** Takes {@code proxy}, {@code topic}, {@code format}, {@code records} to read, and {@code seconds} at most. */
    public static void main(String[] strings) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(strings);
        try (var instance = HttpInstance.subscribed(arguments, "earliest")) {
            System.out.println(
                    read(instance, arguments.number("records", 1_000_000), arguments.seconds("seconds", 60)));
        }
    }

    /** The clock starts at the first records: forming the group is not reading. */
    private static String read(HttpInstance instance, long records, Duration longest)
            throws IOException, InterruptedException {
        Stopwatch sinceStart = new Stopwatch();
        long early = 0;
        while (early == 0 && !sinceStart.isPast(longest)) {
            early = occurrences(instance.read());
        }
        Stopwatch stopwatch = new Stopwatch();
        long counted = 0;
        long reads = 0;
        while (early + counted < records && !stopwatch.isPast(longest)) {
            counted += occurrences(instance.read());
            reads++;
        }
        return stopwatch.result(counted) + " reads=" + reads;
    }

    /** Each record has one member {@code offset}; the values of the load do not hold the mark. */
    private static long occurrences(byte[] body) {
        long found = 0;
        int matched = 0;
        for (byte each : body) {
            if (each == MARK[matched]) {
                matched++;
            } else {
                matched = each == MARK[0] ? 1 : 0;
            }
            if (matched == MARK.length) {
                found++;
                matched = 0;
            }
        }
        return found;
    }
}
