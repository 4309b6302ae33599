package io.kafkarest.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends as fast as Kafka takes it, with the settings of the proxy's producer: the yardstick for the proxy. */
public final class NativeProducerLoop {

    private static final int VALUES = 256;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final byte[][] values;
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder failed = new LongAdder();

    private NativeProducerLoop(KafkaProducer<byte[], byte[]> producer, String topic, int size) {
        this.producer = producer;
        this.topic = topic;
        this.values = values(size);
    }

    /** Takes {@code brokers}, {@code topic}, {@code size}, and {@code warm}, {@code seconds} or {@code records}. */
    public static void main(String[] strings) {
        Arguments arguments = Arguments.of(strings);
        try (KafkaProducer<byte[], byte[]> producer = NativeClients.producer(arguments)) {
            var loop = new NativeProducerLoop(producer, arguments.text("topic"), arguments.number("size", 100));
            loop.sendFor(arguments.seconds("warm", 0), Long.MAX_VALUE);
            System.out.println(loop.measure(arguments));
        }
    }

    private String measure(Arguments arguments) {
        long most = Long.parseLong(arguments.text("records", Long.toString(Long.MAX_VALUE)));
        long before = acknowledged.sum();
        Stopwatch stopwatch = new Stopwatch();
        sendFor(arguments.seconds("seconds", 15), most);
        // What is still under way belongs to the measurement: its CPU time was counted as well.
        producer.flush();
        return stopwatch.result(acknowledged.sum() - before) + " failed=" + failed.sum();
    }

    private void sendFor(Duration duration, long most) {
        Stopwatch stopwatch = new Stopwatch();
        for (long sent = 0; sent < most; sent++) {
            // The clock is looked at now and then only: it would cost as much as the send.
            if (sent % VALUES == 0 && stopwatch.isPast(duration)) {
                return;
            }
            var unused = producer.send(
                    new ProducerRecord<>(topic, values[(int) (sent % VALUES)]),
                    (metadata, failure) -> (failure == null ? acknowledged : failed).increment());
        }
    }

    /** JSON strings, as the HTTP load sends them. */
    private static byte[][] values(int size) {
        Random random = new Random(4711);
        byte[][] values = new byte[VALUES][];
        for (int i = 0; i < VALUES; i++) {
            String letters = random.ints(size - 2L, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            values[i] = ('"' + letters + '"').getBytes(StandardCharsets.US_ASCII);
        }
        return values;
    }
}
