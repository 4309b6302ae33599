package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/** Commits that somebody asked for, and what was committed. */
final class Commits {

    private static final Duration METADATA_WAIT = Duration.ofSeconds(5);
    private static final Duration POSITION_WAIT = Duration.ofSeconds(1);
    private static final Duration REBALANCE_STEP = Duration.ofMillis(50);

    private final LiveConsumer live;
    private final AutoCommit automatic;

    Commits(LiveConsumer live, AutoCommit automatic) {
        this.live = live;
        this.automatic = automatic;
    }

    /** Commits these offsets, of existing partitions only. */
    void commit(List<CommittedOffset> offsets, Deadline deadline) {
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (CommittedOffset each : offsets) {
            positions.put(
                    KafkaPartitions.toKafka(each.partition()),
                    new OffsetAndMetadata(each.position().value(), ShortText.of("metadata", each.metadata())));
        }
        requireExisting(positions.keySet(), deadline);
        commit(() -> positions, deadline);
    }

    /** Commits what was delivered of all partitions assigned. */
    void commitDelivered(Deadline deadline) {
        // A seek to the beginning, or a group just formed, leaves positions to be looked up: a commit covers these,
        // too.
        Deadline lookedUp = Deadline.in(deadline.remaining(POSITION_WAIT));
        commit(() -> live.deliveredPositions(live.kafka().assignment(), lookedUp), deadline);
    }

    /** What the group committed. */
    List<CommittedOffset> committed(List<TopicPartition> partitions, Deadline deadline) {
        automatic.await(deadline);
        Set<org.apache.kafka.common.TopicPartition> asked = new HashSet<>();
        partitions.forEach(each -> asked.add(KafkaPartitions.toKafka(each)));
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> found =
                live.kafka().committed(asked, deadline.remaining());
        List<CommittedOffset> committed = new ArrayList<>();
        for (TopicPartition each : partitions) {
            Optional.ofNullable(found.get(KafkaPartitions.toKafka(each)))
                    .map(offset -> new CommittedOffset(each, new Offset(offset.offset()), offset.metadata()))
                    .ifPresent(committed::add);
        }
        return committed;
    }

    private void commit(
            Supplier<Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata>> positions, Deadline deadline) {
        boolean done = false;
        while (!done) {
            Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> now = positions.get();
            done = now.isEmpty() || isCommitted(now, deadline);
        }
        automatic.overtaken();
    }

    /** Commits, unless the group is just being formed; then makes a step of that. */
    private boolean isCommitted(
            Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions, Deadline deadline) {
        try {
            live.kafka().commitSync(positions, deadline.remaining());
            return true;
        } catch (RebalanceInProgressException e) {
            if (deadline.isOver()) {
                throw e;
            }
            live.pollWithoutFetching(deadline.remaining(REBALANCE_STEP));
            return false;
        }
    }

    /** Kafka's client would wait for a partition that does not exist until the time is over. */
    private void requireExisting(Set<org.apache.kafka.common.TopicPartition> partitions, Deadline deadline) {
        Map<String, List<PartitionInfo>> topics = new HashMap<>();
        for (org.apache.kafka.common.TopicPartition each : partitions) {
            List<PartitionInfo> existing = topics.computeIfAbsent(
                    each.topic(), topic -> live.kafka().partitionsFor(topic, deadline.remaining(METADATA_WAIT)));
            if (existing.isEmpty()) {
                throw new ProxyException(
                        FailureCode.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
            }
            if (!isAmong(existing, each)) {
                requireAdded(each, deadline);
            }
        }
    }

    /** The client answers from what it learned up to minutes ago: the partition may have been added since. */
    private void requireAdded(org.apache.kafka.common.TopicPartition partition, Deadline deadline) {
        Map<String, List<PartitionInfo>> now = live.kafka().listTopics(deadline.remaining(METADATA_WAIT));
        if (!isAmong(now.getOrDefault(partition.topic(), List.of()), partition)) {
            throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.");
        }
    }

    private static boolean isAmong(List<PartitionInfo> existing, org.apache.kafka.common.TopicPartition partition) {
        return existing.stream().anyMatch(info -> info.partition() == partition.partition());
    }
}
