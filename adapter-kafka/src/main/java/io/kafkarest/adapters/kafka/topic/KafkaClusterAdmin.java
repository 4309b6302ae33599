package io.kafkarest.adapters.kafka.topic;

import static java.util.stream.Collectors.toMap;

import io.kafkarest.adapters.kafka.client.Admins;
import io.kafkarest.adapters.kafka.client.Denials;
import io.kafkarest.adapters.kafka.client.KafkaIdentities;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.Replica;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ClusterAdmin;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Looks at the cluster through the admin client. */
final class KafkaClusterAdmin implements ClusterAdmin {

    private final KafkaIdentities identities;
    private final Admins admins;

    @Inject
    KafkaClusterAdmin(KafkaIdentities identities, Admins admins) {
        this.identities = identities;
        this.admins = admins;
    }

    @Override
    public CompletionStage<List<BrokerId>> brokers(Principal caller) {
        return query(caller, client -> client.describeCluster().nodes())
                .thenApply(nodes -> nodes.stream()
                        .map(node -> new BrokerId(node.id()))
                        .sorted()
                        .toList());
    }

    @Override
    public CompletionStage<List<TopicName>> topics(Principal caller) {
        return query(
                        caller,
                        client -> client.listTopics(new ListTopicsOptions().listInternal(false))
                                .names())
                .thenApply(names -> names.stream().map(TopicName::new).sorted().toList());
    }

    @Override
    public CompletionStage<TopicDescription> topic(Principal caller, TopicName topic) {
        CompletionStage<List<Partition>> partitions = partitions(caller, topic);
        CompletionStage<Map<String, Optional<String>>> configs = configs(caller, topic);
        // Of two failures the one of the description counts: it names what is wrong with the topic.
        return partitions.thenCompose(
                known -> configs.thenApply(effective -> new TopicDescription(topic, effective, known)));
    }

    @Override
    public CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic) {
        String name = topic.value();
        return query(
                        caller,
                        client -> client.describeTopics(List.of(name))
                                .topicNameValues()
                                .get(name))
                .thenApply(description -> description.partitions().stream()
                        .map(KafkaClusterAdmin::partition)
                        .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                        .toList());
    }

    @Override
    public CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition) {
        CompletionStage<Offset> beginning = offset(caller, partition, OffsetSpec.earliest());
        return offset(caller, partition, OffsetSpec.latest())
                .thenCombine(beginning, (end, first) -> new OffsetRange(first, end));
    }

    private CompletionStage<Offset> offset(Principal caller, TopicPartition partition, OffsetSpec place) {
        var asked = new org.apache.kafka.common.TopicPartition(partition.topic().value(), partition.partition());
        return query(caller, client -> client.listOffsets(Map.of(asked, place)).partitionResult(asked))
                .thenApply(found -> new Offset(found.offset()));
    }

    private CompletionStage<Map<String, Optional<String>>> configs(Principal caller, TopicName topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.value());
        return query(
                        caller,
                        client -> client.describeConfigs(List.of(resource))
                                .values()
                                .get(resource))
                .thenApply(KafkaClusterAdmin::configs);
    }

    private <T> CompletionStage<T> query(Principal caller, Function<Admin, KafkaFuture<T>> question) {
        try {
            return admins.of(identities.of(caller)).query(question).whenComplete((answer, failure) -> {
                if (failure != null) {
                    Denials.tell(caller, failure);
                }
            });
        } catch (ProxyException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private static Map<String, Optional<String>> configs(Config config) {
        return config.entries().stream().collect(toMap(ConfigEntry::name, entry -> Optional.ofNullable(entry.value())));
    }

    private static Partition partition(TopicPartitionInfo info) {
        Optional<BrokerId> leader = Optional.ofNullable(info.leader())
                .filter(node -> !node.isEmpty())
                .map(node -> new BrokerId(node.id()));
        List<Replica> replicas = info.replicas().stream()
                .map(node -> replica(node, leader, info.isr()))
                .toList();
        return new Partition(info.partition(), leader, replicas);
    }

    private static Replica replica(Node node, Optional<BrokerId> leader, List<Node> inSync) {
        BrokerId broker = new BrokerId(node.id());
        return new Replica(broker, leader.equals(Optional.of(broker)), inSync.contains(node));
    }
}
