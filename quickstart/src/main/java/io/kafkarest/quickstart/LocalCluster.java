package io.kafkarest.quickstart;

import io.kafkarest.quickstart.broker.EmbeddedBroker;
import io.kafkarest.quickstart.registry.EmbeddedRegistry;
import java.net.URI;
import java.time.Duration;

/** A Kafka broker and a Schema Registry in this process, all that a proxy needs to stand in front of. */
public final class LocalCluster implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final DataDirectory directory;
    private final ShutdownSequence stop;

    private LocalCluster(
            EmbeddedBroker broker, EmbeddedRegistry registry, DataDirectory directory, ShutdownSequence stop) {
        this.broker = broker;
        this.registry = registry;
        this.directory = directory;
        this.stop = stop;
    }

    /** Starts a cluster on free ports that is gone when it closes. */
    public static LocalCluster start() {
        return start(QuickstartOptions.forTest());
    }

    /**
     * Starts a cluster and makes the topics.
     *
     * @throws UsageException when the data directory cannot be used
     */
    public static LocalCluster start(QuickstartOptions options) {
        ShutdownSequence stop = new ShutdownSequence();
        try {
            return start(options, stop);
        } catch (RuntimeException e) {
            stop.run();
            throw e;
        }
    }

    static LocalCluster start(QuickstartOptions options, ShutdownSequence stop) {
        DataDirectory directory = stop.add(
                "data directory",
                Duration.ofMillis(400),
                options.dataDirectory().map(DataDirectory::at).orElseGet(DataDirectory::temporary));
        EmbeddedBroker broker =
                stop.add("broker", Duration.ofSeconds(2), EmbeddedBroker.start(directory.kafka(), options.kafkaPort()));
        EmbeddedRegistry registry = stop.add(
                "schema registry",
                Duration.ofMillis(200),
                EmbeddedRegistry.start(options.registryPort(), broker.bootstrapServers()));
        broker.createTopics(options.topics());
        broker.prepareGroups();
        return new LocalCluster(broker, registry, directory, stop);
    }

    /** Where Kafka clients connect to. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Where the Schema Registry answers, without a slash at the end. */
    public URI registryUrl() {
        return registry.url();
    }

    /** The broker, to make further topics on. */
    public EmbeddedBroker broker() {
        return broker;
    }

    DataDirectory directory() {
        return directory;
    }

    @Override
    public void close() {
        stop.run();
    }
}
