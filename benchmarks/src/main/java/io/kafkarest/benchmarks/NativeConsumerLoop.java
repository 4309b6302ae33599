package io.kafkarest.benchmarks;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads a backlog with a plain consumer in a group: the yardstick for reading through the proxy. */
public final class NativeConsumerLoop {

    private static final Duration POLL = Duration.ofSeconds(1);

    private NativeConsumerLoop() {}

    /** Takes {@code brokers}, {@code topic}, {@code records} to read, and {@code seconds} at most. */
    public static void main(String[] strings) {
        Arguments arguments = Arguments.of(strings);
        try (KafkaConsumer<byte[], byte[]> consumer = NativeClients.consumer(arguments, "earliest")) {
            consumer.subscribe(List.of(arguments.text("topic")));
            long read = consumer.poll(Duration.ofSeconds(10)).count();
            Stopwatch stopwatch = new Stopwatch();
            long counted = 0;
            while (read + counted < arguments.number("records", 1_000_000)
                    && !stopwatch.isPast(arguments.seconds("seconds", 60))) {
                counted += consumer.poll(POLL).count();
            }
            System.out.println(stopwatch.result(counted));
        }
    }
}
