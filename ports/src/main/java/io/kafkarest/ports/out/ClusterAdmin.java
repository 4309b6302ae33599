package io.kafkarest.ports.out;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Asks the cluster about itself, as the identity of the caller. Does not block; ends within the admin client's time-out with {@code
 * BROKER_UNREACHABLE}; fails with {@code AUTHENTICATION_FAILED} or {@code ACCESS_DENIED} if the cluster says so, or nobody may go
 * there for the caller.
 */
public interface ClusterAdmin {

    /** The brokers, ascending. */
    CompletionStage<List<BrokerId>> brokers(Principal caller);

    /** The names of all topics that are not internal to Kafka, ascending. */
    CompletionStage<List<TopicName>> topics(Principal caller);

    /** A topic, internal ones too. Fails with {@code UNKNOWN_TOPIC_OR_PARTITION}, or {@code INVALID_KAFKA_REQUEST} for an illegal name. */
    CompletionStage<TopicDescription> topic(Principal caller, TopicName topic);

    /** The partitions of a topic, ascending. Fails as {@link #topic}. */
    CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic);

    /** Beginning and end of a partition that exists. */
    CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition);
}
