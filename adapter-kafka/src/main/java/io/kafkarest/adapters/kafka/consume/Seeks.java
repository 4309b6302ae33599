package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Moves a consumer to other places of the partitions assigned to it. */
final class Seeks {

    private final LiveConsumer live;

    Seeks(LiveConsumer live) {
        this.live = live;
    }

    /** Moves to all of the targets, or, if one is not assigned, to none. */
    void seek(List<SeekTarget> targets, Deadline deadline) {
        Set<TopicPartition> assigned = live.kafka().assignment();
        Map<TopicPartition, Long> times = new HashMap<>();
        for (SeekTarget each : targets) {
            TopicPartition partition = KafkaPartitions.toKafka(each.partition());
            if (!assigned.contains(partition)) {
                throw new ProxyException(
                        FailureCode.ILLEGAL_CONSUMER_STATE,
                        "Illegal state: No current assignment for partition " + partition);
            }
            if (each instanceof SeekTarget.ToTime toTime) {
                times.put(partition, millisOf(toTime.time()));
            }
        }
        Map<TopicPartition, OffsetAndTimestamp> found =
                times.isEmpty() ? Map.of() : live.kafka().offsetsForTimes(times, deadline.remaining());
        targets.forEach(each -> move(each, found));
    }

    /** Moves all partitions assigned. */
    void seekAll(LogEdge edge) {
        Set<TopicPartition> assigned = Set.copyOf(live.kafka().assignment());
        if (!assigned.isEmpty()) {
            // Without any, the client would take "none" for "all".
            assigned.forEach(live::moved);
            moveToEdge(assigned, edge);
        }
    }

    private void move(SeekTarget target, Map<TopicPartition, OffsetAndTimestamp> found) {
        TopicPartition partition = KafkaPartitions.toKafka(target.partition());
        live.moved(partition);
        if (target instanceof SeekTarget.ToOffset toOffset) {
            live.kafka().seek(partition, toOffset.offset().value());
        } else if (target instanceof SeekTarget.ToEdge toEdge) {
            moveToEdge(List.of(partition), toEdge.edge());
        } else {
            Optional.ofNullable(found.get(partition))
                    .ifPresentOrElse(
                            place -> live.kafka().seek(partition, place.offset()),
                            () -> moveToEdge(List.of(partition), LogEdge.END));
        }
    }

    private void moveToEdge(Collection<TopicPartition> partitions, LogEdge edge) {
        switch (edge) {
            case BEGINNING -> live.kafka().seekToBeginning(partitions);
            case END -> live.kafka().seekToEnd(partitions);
        }
    }

    private static long millisOf(Instant time) {
        Instant latest = Instant.ofEpochMilli(Long.MAX_VALUE);
        return time.isAfter(latest) ? Long.MAX_VALUE : time.isBefore(Instant.EPOCH) ? 0 : time.toEpochMilli();
    }
}
