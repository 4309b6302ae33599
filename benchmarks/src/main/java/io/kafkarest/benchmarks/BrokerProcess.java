package io.kafkarest.benchmarks;

import io.kafkarest.quickstart.broker.EmbeddedBroker;
import io.kafkarest.quickstart.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A Kafka node and a Schema Registry in a process of their own, so that their CPU time is not the proxy's. Ends at SIGTERM. */
public final class BrokerProcess {

    /** Keeps long runs from filling the disk: half a gibibyte per partition, in small segments that go soon. */
    private static final Map<String, String> BOUNDED_LOGS = Map.of(
            "log.segment.bytes", "67108864",
            "log.retention.bytes", "536870912",
            "log.retention.check.interval.ms", "5000",
            "log.segment.delete.delay.ms", "1000");

    private BrokerProcess() {}

    /**
     * Takes the log directory, the port, and topics as {@code NAME:PARTITIONS}; prints one line when all is there, with the
     * addresses of both.
     */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), BOUNDED_LOGS);
        EmbeddedRegistry registry = EmbeddedRegistry.start(0);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            registry.close();
                            broker.close();
                            stopped.countDown();
                        },
                        "broker-stop"));
        for (int i = 2; i < arguments.length; i++) {
            String[] topic = arguments[i].split(":", 2);
            broker.createTopics(Map.of(topic[0], Integer.valueOf(topic[1])));
        }
        System.out.println("ready " + broker.bootstrapServers() + " " + registry.url());
        stopped.await();
    }
}
