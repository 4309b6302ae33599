package io.kafkarest.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a proxy adds to a write, when there is nothing else to do: one record by a native {@code send().get()}, one by a POST over
 * one connection, in turns.
 */
public final class AddedLatency {

    private AddedLatency() {}

    /** Takes {@code brokers}, {@code proxy}, {@code topic}, {@code size}, and {@code warm} and {@code seconds}. */
    public static void main(String[] strings) throws Exception {
        Arguments arguments = Arguments.of(strings);
        byte[] request = HttpProducerLoad.bytes(arguments);
        var plain = new ProducerRecord<byte[], byte[]>(
                arguments.text("topic"),
                ('"' + "x".repeat(arguments.number("size", 100) - 2) + '"').getBytes(US_ASCII));
        Histogram natively = new Histogram(3);
        Histogram proxied = new Histogram(3);
        try (KafkaProducer<byte[], byte[]> producer = NativeClients.producer(arguments);
                var connection = KeepAliveConnection.to(URI.create(arguments.text("proxy")))) {
            boolean isWarm = false;
            for (int phase = 0; phase < 2; phase++) {
                var duration = isWarm ? arguments.seconds("seconds", 15) : arguments.seconds("warm", 5);
                Stopwatch stopwatch = new Stopwatch();
                while (!stopwatch.isPast(duration)) {
                    long start = System.nanoTime();
                    producer.send(plain).get();
                    long middle = System.nanoTime();
                    int status = connection.exchange(request).status();
                    long end = System.nanoTime();
                    if (status != 200) {
                        throw new IllegalStateException("not written: " + status);
                    }
                    if (isWarm) {
                        natively.recordValue(middle - start);
                        proxied.recordValue(end - middle);
                    }
                }
                isWarm = true;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "RESULT p50_ms=%.3f p99_ms=%.3f native_p50_ms=%.3f native_p99_ms=%.3f added_p50_ms=%.3f records=%d%n",
                millis(proxied, 50),
                millis(proxied, 99),
                millis(natively, 50),
                millis(natively, 99),
                millis(proxied, 50) - millis(natively, 50),
                proxied.getTotalCount());
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
