package io.kafkarest.acceptance.kafka;

import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.testkit.ConsumerClientContract;
import io.kafkarest.ports.testkit.ConsumerClientPositionsContract;
import io.kafkarest.ports.testkit.ConsumerClientSubscriptionContract;
import io.kafkarest.ports.testkit.ConsumerClientsContract;
import io.kafkarest.ports.testkit.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaConsumerClientsContractIT
        implements ConsumerClientsContract,
                ConsumerClientContract,
                ConsumerClientSubscriptionContract,
                ConsumerClientPositionsContract {

    private static KafkaConsumerClientsFixture kafka;
    private static NativeCluster cluster;

    @BeforeAll
    static void start() {
        kafka = new KafkaConsumerClientsFixture(4, Map.of());
        cluster = new NativeCluster(kafka.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        cluster.close();
        kafka.close();
    }

    @Override
    public ConsumerClients clients() {
        return kafka.clients();
    }

    @Override
    public TestCluster cluster() {
        return cluster;
    }
}
