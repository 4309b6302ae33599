package io.kafkarest.ports.in;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where a consumer instance stands, and where its group will go on. Every method fails with {@code
 * CONSUMER_INSTANCE_NOT_FOUND}, and ends within the operation time-out.
 */
public interface ConsumerOffsets {

    /** Moves on; what was fetched of these partitions is dropped. Fails with {@code ILLEGAL_CONSUMER_STATE} for one not assigned. */
    CompletionStage<Void> seek(Principal caller, ConsumerInstanceId id, List<SeekTarget> targets);

    /** Moves all assigned partitions to an end. */
    CompletionStage<Void> seekAll(Principal caller, ConsumerInstanceId id, LogEdge edge);

    /**
     * Commits these positions, of partitions assigned or not. Fails with {@code UNKNOWN_TOPIC_OR_PARTITION} for ones that
     * do not exist, and then commits nothing.
     */
    CompletionStage<Void> commit(Principal caller, ConsumerInstanceId id, List<CommittedOffset> offsets);

    /** Commits exactly what was delivered so far. */
    CompletionStage<Void> commitDelivered(Principal caller, ConsumerInstanceId id);

    /** What the group committed for these partitions; those without a commit, or unknown, are left out. */
    CompletionStage<List<CommittedOffset>> committed(
            Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions);
}
