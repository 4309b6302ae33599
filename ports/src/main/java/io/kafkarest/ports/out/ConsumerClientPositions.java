package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where a {@link ConsumerClient} stands. Each call ends within the operation time-out. */
public interface ConsumerClientPositions {

    /** Moves on and drops what was fetched of the partitions; {@code ILLEGAL_CONSUMER_STATE}, and no move, if one is not assigned. */
    CompletionStage<Void> seek(List<SeekTarget> targets);

    /** Moves all assigned partitions to an end. */
    CompletionStage<Void> seekAll(LogEdge edge);

    /** Commits these positions; {@code UNKNOWN_TOPIC_OR_PARTITION} or {@code PARTITION_NOT_FOUND}, and no commit, for ones that do not exist. */
    CompletionStage<Void> commit(List<CommittedOffset> offsets);

    /** Commits what was delivered, never more; if the client is closed meanwhile, before it leaves its group. */
    CompletionStage<Void> commitDelivered();

    /** What the group committed for those of the partitions that have a commit. */
    CompletionStage<List<CommittedOffset>> committed(List<TopicPartition> partitions);
}
