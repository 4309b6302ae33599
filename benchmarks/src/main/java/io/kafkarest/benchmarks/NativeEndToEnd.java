package io.kafkarest.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How long a record takes from a native producer to a native consumer that waits in a poll: what is below {@link EndToEndLatency}. */
public final class NativeEndToEnd {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final byte[] NOTHING = {};

    private final OpenLoop warming;
    private final OpenLoop measured;
    private final AtomicBoolean isWarm = new AtomicBoolean();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final CountDownLatch joined = new CountDownLatch(1);

    private NativeEndToEnd(OpenLoop warming, OpenLoop measured) {
        this.warming = warming;
        this.measured = measured;
    }

    /** Takes {@code brokers}, {@code topic}, {@code rate} of records per second, {@code warm} and {@code seconds}. */
    public static void main(String[] strings) throws InterruptedException {
        Arguments arguments = Arguments.of(strings);
        var run = new NativeEndToEnd(
                new OpenLoop(arguments.seconds("warm", 5)), new OpenLoop(arguments.seconds("seconds", 20)));
        Thread reader = new Thread(() -> run.read(arguments), "reader");
        reader.start();
        try (KafkaProducer<byte[], byte[]> producer = NativeClients.producer(arguments)) {
            run.write(producer, arguments);
        }
        run.isOver.set(true);
        reader.join();
        System.out.println("RESULT " + run.measured.result() + " records=" + run.measured.count());
    }

    private void write(KafkaProducer<byte[], byte[]> producer, Arguments arguments) throws InterruptedException {
        int rate = arguments.number("rate", 20);
        String topic = arguments.text("topic");
        while (joined.getCount() > 0) {
            var unused = producer.send(new ProducerRecord<>(topic, NOTHING));
            Thread.sleep(50);
        }
        warming.run(rate, 0, moment -> send(producer, topic, moment));
        producer.flush();
        Thread.sleep(500);
        isWarm.set(true);
        measured.run(rate, 0, moment -> send(producer, topic, moment));
        producer.flush();
        Thread.sleep(500);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, long moment) {
        var unused =
                producer.send(new ProducerRecord<>(topic, Long.toString(moment).getBytes(US_ASCII)));
    }

    private void read(Arguments arguments) {
        try (KafkaConsumer<byte[], byte[]> consumer = NativeClients.consumer(arguments, "latest")) {
            consumer.subscribe(List.of(arguments.text("topic")));
            while (!isOver.get()) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    joined.countDown();
                    if (each.value().length > 0) {
                        (isWarm.get() ? measured : warming).done(Long.parseLong(new String(each.value(), US_ASCII)));
                    }
                }
            }
        }
    }
}
