package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Moves a consumer to other places of the partitions assigned to it. */
final class Seeks {

    private static final Duration END_WAIT = Duration.ofSeconds(2);

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
        Map<TopicPartition, Long> ends = ends(targets, found, deadline);
        targets.forEach(each -> move(each, found, ends));
    }

    /** Moves all partitions assigned. */
    void seekAll(LogEdge edge, Deadline deadline) {
        List<SeekTarget> targets = new ArrayList<>();
        for (TopicPartition each : live.kafka().assignment()) {
            targets.add(new SeekTarget.ToEdge(live.partitions().fromKafka(each), edge));
        }
        seek(targets, deadline);
    }

    private void move(
            SeekTarget target, Map<TopicPartition, OffsetAndTimestamp> found, Map<TopicPartition, Long> ends) {
        TopicPartition partition = KafkaPartitions.toKafka(target.partition());
        live.moved(partition);
        if (target instanceof SeekTarget.ToOffset toOffset) {
            live.kafka().seek(partition, toOffset.offset().value());
        } else if (isToEnd(target, found)) {
            Optional.ofNullable(ends.get(partition))
                    .ifPresentOrElse(
                            end -> live.kafka().seek(partition, end),
                            () -> live.kafka().seekToEnd(List.of(partition)));
        } else if (target instanceof SeekTarget.ToEdge) {
            live.kafka().seekToBeginning(List.of(partition));
        } else {
            Optional.ofNullable(found.get(partition))
                    .ifPresent(place -> live.kafka().seek(partition, place.offset()));
        }
    }

    /**
     * Where the partitions end now. The client would look that up at the next read, and skip what is written until then;
     * so it does if the brokers do not answer soon.
     */
    private Map<TopicPartition, Long> ends(
            List<SeekTarget> targets, Map<TopicPartition, OffsetAndTimestamp> found, Deadline deadline) {
        List<TopicPartition> partitions = targets.stream()
                .filter(each -> isToEnd(each, found))
                .map(each -> KafkaPartitions.toKafka(each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return Map.of();
        }
        try {
            return live.kafka().endOffsets(partitions, deadline.remaining(END_WAIT));
        } catch (TimeoutException e) {
            return Map.of();
        }
    }

    private static boolean isToEnd(SeekTarget target, Map<TopicPartition, OffsetAndTimestamp> found) {
        if (target instanceof SeekTarget.ToEdge toEdge) {
            return toEdge.edge() == LogEdge.END;
        }
        Optional<OffsetAndTimestamp> place =
                Optional.ofNullable(found.get(KafkaPartitions.toKafka(target.partition())));
        return target instanceof SeekTarget.ToTime && place.isEmpty();
    }

    private static long millisOf(Instant time) {
        Instant latest = Instant.ofEpochMilli(Long.MAX_VALUE);
        return time.isAfter(latest) ? Long.MAX_VALUE : time.isBefore(Instant.EPOCH) ? 0 : time.toEpochMilli();
    }
}
