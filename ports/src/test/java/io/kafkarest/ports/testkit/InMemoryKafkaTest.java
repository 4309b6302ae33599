package io.kafkarest.ports.testkit;

import io.kafkarest.ports.out.ClusterAdmin;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.RecordSender;

/** The twins of the Kafka ports keep the contracts. */
class InMemoryKafkaTest
        implements RecordSenderContract,
                ClusterAdminContract,
                ConsumerClientsContract,
                ConsumerClientContract,
                ConsumerClientPositionsContract,
                ConsumerClientSubscriptionContract,
                UndecodableRecordContract {

    private final InMemoryCluster cluster = new InMemoryCluster();

    @Override
    public TestCluster cluster() {
        return cluster;
    }

    @Override
    public RecordSender sender() {
        return new InMemoryRecordSender(cluster);
    }

    @Override
    public ClusterAdmin admin() {
        return new InMemoryClusterAdmin(cluster);
    }

    @Override
    public ConsumerClients clients() {
        return new InMemoryConsumerClients(cluster);
    }
}
