package io.kafkarest.quickstart.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and controller in one, that listens on 127.0.0.1 and keeps its logs in a directory. It creates
 * no topics by itself unless a setting says so.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker with the settings made here; see {@link #start(Path, int, Map)}. */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts a broker and waits until it accepts connections. The controller takes a free port of its own.
     *
     * @param directory where its logs are, or will be; formatted if it is empty
     * @param port port of the {@code PLAINTEXT} client listener, 0 for any free one
     * @param overrides broker settings that replace the ones made here; {@code listeners} and
     *     {@code listener.security.protocol.map} name the client listeners only, the controller's is added to them
     * @throws IllegalStateException when the directory cannot be formatted
     */
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> overrides) {
        int clientPort = port == 0 ? FreePorts.next() : port;
        BrokerSettings settings = BrokerSettings.of(directory, clientPort, overrides);
        LogDirectory.format(directory, settings);
        Properties properties = new Properties();
        properties.putAll(settings.values());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, clientPort);
    }

    /** Where clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port of the client listener. */
    public int port() {
        return port;
    }

    /**
     * Makes topics, given as name and number of partitions, and waits until they are there. A topic that exists is left
     * as it is.
     *
     * @throws IllegalStateException when the broker refuses one, with the reason
     */
    public void createTopics(Map<String, Integer> partitionsByName) {
        List<NewTopic> topics = partitionsByName.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), Optional.of(topic.getValue()), Optional.empty()))
                .toList();
        try (Admin admin = admin()) {
            admin.createTopics(topics).values().forEach((name, done) -> {
                try {
                    await(done);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Topic %s cannot be made: %s".formatted(name, e.getCause()), e);
                    }
                }
            });
        }
    }

    /**
     * Makes the topic in which groups keep their offsets. The broker would only do that for the first group, whose first read
     * would then come back empty.
     *
     * @throws IllegalStateException when the broker does not do it
     */
    public void prepareGroups() {
        try (Admin admin = admin()) {
            await(admin.listConsumerGroupOffsets("prepared").partitionsToOffsetAndMetadata());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker is not ready for groups: " + e.getCause(), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static void await(KafkaFuture<?> done) throws ExecutionException {
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer in time", e);
        }
    }

    /** Stops the broker and waits for it; its port is free afterwards. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
