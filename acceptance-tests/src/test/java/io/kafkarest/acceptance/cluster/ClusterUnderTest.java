package io.kafkarest.acceptance.cluster;

/** A Kafka cluster of one broker that the suite owns. Closing it ends the cluster and removes its data. */
public interface ClusterUnderTest extends AutoCloseable {

    /** Where clients connect to; the same before and after a restart. */
    String bootstrapServers();

    /** Whether {@link #stopBroker} and {@link #startBroker} can be used. */
    boolean isRestartable();

    /** Stops the broker and keeps its data; returns when it accepts no connection any more. */
    void stopBroker();

    /** Starts the broker again on the same port with the data it had. */
    void startBroker();

    @Override
    void close();
}
