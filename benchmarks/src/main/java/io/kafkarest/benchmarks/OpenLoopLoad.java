package io.kafkarest.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Writes at a fixed rate, whether or not answers come, and tells how long after its moment each request was answered. */
public final class OpenLoopLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OpenLoopLoad() {}

    /**
     * Takes {@code proxy}, {@code topic}, {@code records} per request, {@code size} of a value, {@code rate} of requests per
     * second, {@code warm} seconds that do not count, and {@code seconds}.
     */
    public static void main(String[] strings) {
        Arguments arguments = Arguments.of(strings);
        int rate = arguments.number("rate", 1_000);
        HttpRequest request = HttpProducerLoad.request(arguments);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        run(http, request, new OpenLoop(rate, arguments.seconds("warm", 5)));
        System.out.println(run(http, request, new OpenLoop(rate, arguments.seconds("seconds", 15))));
    }

    private static String run(HttpClient http, HttpRequest request, OpenLoop loop) {
        var failed = new AtomicLong();
        var open = new AtomicLong();
        var sent = new AtomicLong();
        Stopwatch stopwatch = new Stopwatch();
        loop.run(moment -> {
            sent.incrementAndGet();
            open.incrementAndGet();
            CompletionStage<HttpResponse<Void>> answered = http.sendAsync(request, BodyHandlers.discarding());
            answered.whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                }
                loop.done(moment);
                open.decrementAndGet();
            });
        });
        double seconds = stopwatch.seconds();
        Stopwatch waiting = new Stopwatch();
        while (open.get() > 0 && !waiting.isPast(PATIENCE)) {
            LockSupport.parkNanos(1_000_000);
        }
        return String.format(
                Locale.ROOT,
                "RESULT req/s=%.1f %s requests=%d failed=%d unanswered=%d",
                sent.get() / seconds,
                loop.result(),
                sent.get(),
                failed.get(),
                open.get());
    }
}
