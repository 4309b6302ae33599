package io.kafkarest.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a record takes from its moment, through a proxy, a broker and the proxy again, to a reader that is waiting in a
 * long poll. The value of a record is its moment.
 */
public final class EndToEndLatency {

    private static final Pattern VALUE = Pattern.compile("\"value\":\"(-?\\d+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KeepAliveConnection connection;
    private final URI topic;
    private final int rate;

    private EndToEndLatency(KeepAliveConnection connection, URI topic, int rate) {
        this.connection = connection;
        this.topic = topic;
        this.rate = rate;
    }

    /** Takes {@code proxy}, {@code topic}, {@code rate} of records per second, {@code warm} and {@code seconds}. */
    public static void main(String[] strings) throws Exception {
        Arguments arguments = Arguments.of(strings);
        URI topic = HttpProducerLoad.topic(arguments);
        try (var connection = KeepAliveConnection.to(topic);
                var instance = HttpInstance.subscribed(arguments, "latest")) {
            var latency = new EndToEndLatency(connection, topic, arguments.number("rate", 20));
            latency.awaitGroup(instance);
            latency.run(instance, new OpenLoop(arguments.seconds("warm", 5)));
            System.out.println(latency.run(instance, new OpenLoop(arguments.seconds("seconds", 20))));
        }
    }

    /** Writes until something is read, and then reads until nothing comes any more. */
    private void awaitGroup(HttpInstance instance) throws IOException {
        Stopwatch stopwatch = new Stopwatch();
        boolean isEmpty = true;
        while (isEmpty) {
            if (stopwatch.isPast(PATIENCE)) {
                throw new IOException("nothing that was written could be read");
            }
            send(0);
            isEmpty = instance.read().length <= 2;
        }
        while (!isEmpty) {
            isEmpty = instance.read().length <= 2;
        }
    }

    private String run(HttpInstance instance, OpenLoop loop) throws Exception {
        var expected = new AtomicLong(Long.MAX_VALUE);
        var sent = new AtomicLong();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<?> reading = reader.submit(() -> {
                Optional<Stopwatch> sinceEnd = Optional.empty();
                while (loop.count() < expected.get()
                        && sinceEnd.filter(each -> each.isPast(PATIENCE)).isEmpty()) {
                    read(instance, loop);
                    if (sinceEnd.isEmpty() && expected.get() != Long.MAX_VALUE) {
                        sinceEnd = Optional.of(new Stopwatch());
                    }
                }
                return null;
            });
            loop.run(rate, 0, moment -> {
                sent.incrementAndGet();
                send(moment);
            });
            expected.set(sent.get());
            reading.get();
            return "RESULT %s records=%d lost=%d".formatted(loop.result(), loop.count(), sent.get() - loop.count());
        } finally {
            reader.shutdownNow();
        }
    }

    private static void read(HttpInstance instance, OpenLoop loop) throws IOException {
        Matcher values = VALUE.matcher(new String(instance.read(), ISO_8859_1));
        while (values.find()) {
            loop.done(Long.parseLong(values.group(1)));
        }
    }

    private void send(long moment) {
        String body = "{\"records\":[{\"value\":\"" + moment + "\"}]}";
        try {
            int status = connection
                    .exchange(KeepAliveConnection.request("POST", topic, "application/vnd.kafka.json.v2+json", body))
                    .status();
            if (status != 200) {
                throw new IOException("a record was not written: " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
