package io.kafkarest.ports.in;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Looking at the cluster. Every answer comes within the time-out of the admin client, and every list is sorted. */
public interface ClusterView {

    /** The brokers of the cluster. */
    CompletionStage<List<BrokerId>> brokers(Principal caller);

    /** The topics that the caller may see, without Kafka's internal ones. */
    CompletionStage<List<TopicName>> topics(Principal caller);

    /** A topic with its settings and partitions; fails with {@code UNKNOWN_TOPIC_OR_PARTITION} or {@code INVALID_KAFKA_REQUEST}. */
    CompletionStage<TopicDescription> topic(Principal caller, TopicName topic);

    /** The partitions of a topic; fails as {@link #topic}. */
    CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic);

    /** One partition; fails as {@link #topic}, and with {@code PARTITION_NOT_FOUND}. */
    CompletionStage<Partition> partition(Principal caller, TopicPartition partition);

    /** What a partition holds; fails as {@link #partition}. */
    CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition);
}
