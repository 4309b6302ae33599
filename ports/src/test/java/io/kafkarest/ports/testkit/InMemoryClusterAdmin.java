package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.FailureCode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Describes an {@link InMemoryCluster} as one of a single broker. */
public final class InMemoryClusterAdmin implements ClusterAdmin {

    private static final BrokerId BROKER = new BrokerId(1);
    private static final Map<String, Optional<String>> CONFIGS = Map.of(
            "cleanup.policy", Optional.of("delete"),
            "retention.ms", Optional.of("604800000"));

    private final InMemoryCluster cluster;

    /** Describes this cluster. */
    public InMemoryClusterAdmin(InMemoryCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public CompletionStage<List<BrokerId>> brokers(Principal caller) {
        return answer(() -> List.of(BROKER));
    }

    @Override
    public CompletionStage<List<TopicName>> topics(Principal caller) {
        return answer(() -> List.copyOf(cluster.topics().keySet()));
    }

    @Override
    public CompletionStage<TopicDescription> topic(Principal caller, TopicName topic) {
        return answer(() -> new TopicDescription(topic, CONFIGS, partitionsOf(topic)));
    }

    @Override
    public CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic) {
        return answer(() -> partitionsOf(topic));
    }

    @Override
    public CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition) {
        return answer(() ->
                new OffsetRange(new Offset(0), new Offset(cluster.log(partition).size())));
    }

    private List<Partition> partitionsOf(TopicName topic) {
        InMemoryCluster.requireLegal(topic);
        if (!cluster.topics().containsKey(topic)) {
            throw new ProxyException(
                    FailureCode.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
        }
        return IntStream.range(0, cluster.topics().get(topic).size())
                .mapToObj(each -> new Partition(each, Optional.of(BROKER), List.of(new Replica(BROKER, true, true))))
                .toList();
    }

    private <T> CompletionStage<T> answer(Supplier<T> question) {
        try {
            return CompletableFuture.completedFuture(cluster.atomically(question));
        } catch (ProxyException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
