package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits of a consumer: asked for, and automatic. Automatic ones cover what was delivered, and never more. */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    /** How long a commit may take that nobody waits for, but that holds up a rebalance or a close. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

    private static final Duration METADATA_WAIT = Duration.ofSeconds(5);
    private static final Duration REBALANCE_STEP = Duration.ofMillis(50);

    private final LiveConsumer live;
    private final Optional<Duration> autoCommitInterval;
    private Deadline nextAutoCommit;
    private Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> lastAutoCommit = Map.of();
    private boolean mayBeUnderWay;
    private boolean stopped;

    Commits(LiveConsumer live, Optional<Duration> autoCommitInterval) {
        this.live = live;
        this.autoCommitInterval = autoCommitInterval;
        this.nextAutoCommit = Deadline.in(autoCommitInterval.orElse(Duration.ZERO));
    }

    boolean areAutomatic() {
        return autoCommitInterval.isPresent() && !stopped;
    }

    /** Makes no automatic commits from now on. */
    void stop() {
        stopped = true;
    }

    /** Commits these offsets, of existing partitions only. */
    void commit(List<CommittedOffset> offsets, Deadline deadline) {
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (CommittedOffset each : offsets) {
            positions.put(
                    KafkaPartitions.toKafka(each.partition()),
                    new OffsetAndMetadata(each.position().value(), each.metadata()));
        }
        requireExisting(positions.keySet(), deadline);
        commit(() -> positions, deadline);
    }

    /** Commits what was delivered of all partitions assigned. */
    void commitDelivered(Deadline deadline) {
        commit(() -> delivered(live.kafka().assignment()), deadline);
    }

    /** What the group committed. */
    List<CommittedOffset> committed(List<TopicPartition> partitions, Deadline deadline) {
        if (mayBeUnderWay) {
            // An empty commit waits for the automatic ones that nobody has waited for.
            live.kafka().commitSync(Map.of(), deadline.remaining());
            mayBeUnderWay = false;
        }
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

    /** Commits in the background what was delivered, if it is time for that. To be called while somebody reads. */
    void autoCommitIfDue() {
        if (autoCommitInterval.isEmpty() || !nextAutoCommit.isOver()) {
            return;
        }
        nextAutoCommit = Deadline.in(autoCommitInterval.get());
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions =
                delivered(live.kafka().assignment());
        if (!positions.isEmpty() && !positions.equals(lastAutoCommit)) {
            lastAutoCommit = positions;
            mayBeUnderWay = true;
            live.kafka().commitAsync(positions, (offsets, failure) -> {
                if (failure != null) {
                    lastAutoCommit = Map.of();
                    LOG.atWarn().setCause(failure).log("automatic commit failed; the next one will cover it");
                }
            });
        }
    }

    /** Commits what was delivered of partitions that are about to be somebody else's, if commits are automatic. */
    void commitBeforeLoss(Collection<org.apache.kafka.common.TopicPartition> partitions) {
        if (!areAutomatic()) {
            return;
        }
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions = delivered(partitions);
        lastAutoCommit = Map.of();
        try {
            if (!positions.isEmpty()) {
                live.kafka().commitSync(positions, LAST_CHANCE);
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            // Nothing is lost: whoever reads these partitions next starts at the commit before.
            LOG.atWarn().setCause(e).log("the last automatic commit failed");
        }
    }

    private void commit(
            Supplier<Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata>> positions, Deadline deadline) {
        boolean done = false;
        while (!done) {
            try {
                Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> now = positions.get();
                if (!now.isEmpty()) {
                    live.kafka().commitSync(now, deadline.remaining());
                }
                lastAutoCommit = Map.of();
                done = true;
            } catch (RebalanceInProgressException e) {
                if (deadline.isOver()) {
                    throw e;
                }
                live.pollWithoutFetching(deadline.remaining(REBALANCE_STEP));
            }
        }
    }

    private Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> delivered(
            Collection<org.apache.kafka.common.TopicPartition> partitions) {
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (org.apache.kafka.common.TopicPartition each : List.copyOf(partitions)) {
            live.deliveredPosition(each).ifPresent(position -> positions.put(each, new OffsetAndMetadata(position)));
        }
        return positions;
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
            if (existing.stream().noneMatch(info -> info.partition() == each.partition())) {
                throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.");
            }
        }
    }
}
