package io.kafkarest.acceptance.cluster;

import java.util.Locale;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container of its own. Its port changes when it is started again, so it cannot be restarted. */
public final class ContainerClusterUnderTest implements ClusterUnderTest {

    private static final String IMAGE = System.getProperty("acceptance.kafkaImage", "apache/kafka:4.1.0");

    private final KafkaContainer container;

    private ContainerClusterUnderTest(KafkaContainer container) {
        this.container = container;
    }

    /** Whether a Docker engine answers here. */
    public static boolean isPossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Starts a container; the settings are broker settings. */
    public static ContainerClusterUnderTest start(Map<String, String> overrides) {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        overrides.forEach((key, value) ->
                container.withEnv("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        container.start();
        return new ContainerClusterUnderTest(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public boolean isRestartable() {
        return false;
    }

    @Override
    public void stopBroker() {
        throw new UnsupportedOperationException("a container gets another port when it is started again");
    }

    @Override
    public void startBroker() {
        throw new UnsupportedOperationException("a container gets another port when it is started again");
    }

    @Override
    public void close() {
        container.close();
    }
}
