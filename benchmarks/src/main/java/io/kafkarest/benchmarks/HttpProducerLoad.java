package io.kafkarest.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What {@code load/produce.lua} does, for machines without wrk. It costs more CPU than wrk, at the proxy's expense. */
public final class HttpProducerLoad {

    private final URI server;
    private final byte[] request;
    private final Duration duration;

    private HttpProducerLoad(URI server, byte[] request, Duration duration) {
        this.server = server;
        this.request = request;
        this.duration = duration;
    }

    /**
     * Takes {@code proxy}, {@code topic}, {@code records} per request, {@code size} of a value, {@code connections} and
     * {@code seconds}.
     */
    public static void main(String[] strings) throws InterruptedException, ExecutionException {
        Arguments arguments = Arguments.of(strings);
        var load = new HttpProducerLoad(
                URI.create(arguments.text("proxy")), bytes(arguments), arguments.seconds("seconds", 15));
        System.out.println(load.run(arguments.number("connections", 32), arguments.number("records", 1)));
    }

    /** A request to write as many records as the arguments say. */
    static byte[] bytes(Arguments arguments) {
        String value = "{\"value\":\"" + "x".repeat(arguments.number("size", 100) - 2) + "\"}";
        return KeepAliveConnection.request(
                "POST",
                topic(arguments),
                "application/vnd.kafka.json.v2+json",
                "{\"records\":[" + String.join(",", repeated(value, arguments.number("records", 1))) + "]}");
    }

    /** Where the arguments say that is written to. */
    static URI topic(Arguments arguments) {
        return URI.create(arguments.text("proxy") + "/topics/" + arguments.text("topic"));
    }

    private static String[] repeated(String text, int count) {
        String[] texts = new String[count];
        Arrays.fill(texts, text);
        return texts;
    }

    private String run(int connections, int records) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Stopwatch stopwatch = new Stopwatch();
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(this::sendOneAfterTheOther));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : running) {
                outcomes.add(each.get());
            }
            return result(outcomes, records, stopwatch.seconds());
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome sendOneAfterTheOther() {
        Stopwatch stopwatch = new Stopwatch();
        LongStream.Builder nanos = LongStream.builder();
        long refused = 0;
        try (var connection = KeepAliveConnection.to(server)) {
            while (!stopwatch.isPast(duration)) {
                long start = System.nanoTime();
                int status = connection.exchange(request).status();
                nanos.add(System.nanoTime() - start);
                refused += status == 200 ? 0 : 1;
            }
            return new Outcome(nanos.build(), refused, 0);
        } catch (IOException e) {
            return new Outcome(nanos.build(), refused, 1);
        }
    }

    private static String result(List<Outcome> outcomes, int records, double seconds) {
        long[] nanos = outcomes.stream().flatMapToLong(Outcome::nanos).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "RESULT req/s=%.1f records/s=%.1f p50_ms=%.3f p99_ms=%.3f requests=%d records=%d non2xx=%d sock_errors=%d",
                nanos.length / seconds,
                nanos.length * records / seconds,
                millis(nanos, 0.50),
                millis(nanos, 0.99),
                nanos.length,
                (long) nanos.length * records,
                outcomes.stream().mapToLong(Outcome::refused).sum(),
                outcomes.stream().mapToLong(Outcome::broken).sum());
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    /** Of one connection; the times can be taken once. */
    private record Outcome(LongStream nanos, long refused, long broken) {}
}
