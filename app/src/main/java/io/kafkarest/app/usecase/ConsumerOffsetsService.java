package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerOffsets;
import io.kafkarest.ports.out.ConsumerClientPositions;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the caller's instance and passes on where it is to stand, or what its group is to remember. Whoever may be a member of a
 * group may not yet say where the group stands in topics that others read with it: that takes what Kafka asks for, too.
 */
public final class ConsumerOffsetsService implements ConsumerOffsets {

    private final InstanceRegistry registry;

    /** A service for the instances of this registry. */
    public ConsumerOffsetsService(InstanceRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CompletionStage<Void> seek(Principal caller, ConsumerInstanceId id, List<SeekTarget> targets) {
        return on(caller, id, client -> client.seek(targets));
    }

    @Override
    public CompletionStage<Void> seekAll(Principal caller, ConsumerInstanceId id, LogEdge edge) {
        return on(caller, id, client -> client.seekAll(edge));
    }

    @Override
    public CompletionStage<Void> commit(Principal caller, ConsumerInstanceId id, List<CommittedOffset> offsets) {
        List<Permission> wanted = topics(offsets.stream().map(CommittedOffset::partition), Permission.ReadTopic::new);
        return on(caller, id, wanted, client -> client.commit(offsets));
    }

    @Override
    public CompletionStage<Void> commitDelivered(Principal caller, ConsumerInstanceId id) {
        return on(caller, id, ConsumerClientPositions::commitDelivered);
    }

    @Override
    public CompletionStage<List<CommittedOffset>> committed(
            Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions) {
        List<Permission> wanted = topics(partitions.stream(), Permission.ViewTopic::new);
        return on(caller, id, wanted, client -> client.committed(partitions));
    }

    private static List<Permission> topics(
            Stream<TopicPartition> partitions, Function<TopicName, Permission> permission) {
        return partitions.map(TopicPartition::topic).distinct().map(permission).toList();
    }

    private <T> CompletionStage<T> on(
            Principal caller, ConsumerInstanceId id, Function<ConsumerClientPositions, CompletionStage<T>> call) {
        return on(caller, id, List.of(), call);
    }

    private <T> CompletionStage<T> on(
            Principal caller,
            ConsumerInstanceId id,
            List<Permission> wanted,
            Function<ConsumerClientPositions, CompletionStage<T>> call) {
        LiveInstance instance = registry.require(caller, id, wanted);
        return instance.during(call.apply(instance.client().positions()));
    }
}
