package io.kafkarest.app.usecase;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerOffsets;
import io.kafkarest.ports.out.ConsumerClientPositions;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finds the caller's instance and passes on where it is to stand, or what its group is to remember. */
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
        return on(caller, id, client -> client.commit(offsets));
    }

    @Override
    public CompletionStage<Void> commitDelivered(Principal caller, ConsumerInstanceId id) {
        return on(caller, id, ConsumerClientPositions::commitDelivered);
    }

    @Override
    public CompletionStage<List<CommittedOffset>> committed(
            Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions) {
        return on(caller, id, client -> client.committed(partitions));
    }

    private <T> CompletionStage<T> on(
            Principal caller, ConsumerInstanceId id, Function<ConsumerClientPositions, CompletionStage<T>> call) {
        LiveInstance instance = registry.require(caller, id);
        return instance.during(call.apply(instance.client().positions()));
    }
}
