package io.kafkarest.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes at a fixed rate, and tells how long after its moment each request was answered. Every connection has a schedule of its
 * own; what an answer that takes long makes late is counted from when it was to be sent.
 */
public final class OpenLoopLoad {

    private OpenLoopLoad() {}

    /**
     * Takes {@code proxy}, {@code topic}, {@code records} per request, {@code size} of a value, {@code rate} of requests per
     * second, {@code connections} that share it, {@code warm} seconds that do not count, and {@code seconds}.
     */
    public static void main(String[] strings) throws InterruptedException, ExecutionException {
        Arguments arguments = Arguments.of(strings);
        run(arguments, arguments.seconds("warm", 5));
        System.out.println(run(arguments, arguments.seconds("seconds", 15)));
    }

    private static String run(Arguments arguments, Duration duration) throws InterruptedException, ExecutionException {
        int connections = arguments.number("connections", 32);
        OpenLoop loop = new OpenLoop(duration);
        AtomicLong failed = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        Stopwatch stopwatch = new Stopwatch();
        try {
            List<Future<?>> running = new ArrayList<>();
            double rate = arguments.number("rate", 1_000) / (double) connections;
            for (int i = 0; i < connections; i++) {
                double share = i / (double) connections;
                running.add(threads.submit(() -> {
                    write(arguments, loop, rate, share, failed);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return String.format(
                Locale.ROOT,
                "RESULT req/s=%.1f %s requests=%d failed=%d",
                loop.count() / stopwatch.seconds(),
                loop.result(),
                loop.count(),
                failed.get());
    }

    private static void write(Arguments arguments, OpenLoop loop, double rate, double share, AtomicLong failed)
            throws IOException {
        byte[] request = HttpProducerLoad.bytes(arguments);
        try (var connection = KeepAliveConnection.to(URI.create(arguments.text("proxy")))) {
            loop.run(rate, share, moment -> {
                try {
                    failed.addAndGet(connection.exchange(request).status() == 200 ? 0 : 1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                loop.done(moment);
            });
        }
    }
}
