package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.testkit.InMemoryCluster.StoredRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/** Where one consumer stands in the partitions assigned to it. Used under the lock of the cluster only. */
final class InMemoryPositions {

    private final InMemoryCluster cluster;
    private final ConsumerInstance instance;
    private final NavigableMap<TopicPartition, Long> next = new TreeMap<>();
    private final Map<TopicPartition, Long> delivered = new HashMap<>();
    private final Map<TopicPartition, UndecodableRecordException> heldUp = new HashMap<>();
    private final Queue<UndecodableRecordException> untold = new ArrayDeque<>();

    /** Records for an answer, and whether further ones had no room in it. */
    record Selection(List<FetchedRecord> records, long bytes, boolean isFull) {}

    InMemoryPositions(InMemoryCluster cluster, ConsumerInstance instance) {
        this.cluster = cluster;
        this.instance = instance;
    }

    List<TopicPartition> partitions() {
        return List.copyOf(next.keySet());
    }

    void add(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> next.computeIfAbsent(each, this::start));
    }

    void retainOnly(Collection<TopicPartition> partitions) {
        List<TopicPartition> gone = new ArrayList<>(next.keySet());
        gone.removeAll(partitions);
        gone.forEach(each -> {
            next.remove(each);
            delivered.remove(each);
            forgetFailure(each);
        });
    }

    Selection select(ReadLimits limits) {
        List<FetchedRecord> records = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<TopicPartition, Long> each : next.entrySet()) {
            for (FetchedRecord record : available(each.getKey(), each.getValue())) {
                if (!limits.hasRoom(records.size(), bytes, record.size())) {
                    return new Selection(records, bytes, true);
                }
                records.add(record);
                bytes += record.size();
            }
        }
        return new Selection(records, bytes, false);
    }

    void settle(DeliveryReport report) {
        report.positions().forEach((partition, position) -> {
            if (next.containsKey(partition)) {
                next.put(partition, position.value());
                delivered.put(partition, position.value());
            }
        });
        report.undecodable().filter(each -> next.containsKey(each.partition())).ifPresent(each -> {
            heldUp.put(each.partition(), each);
            if (!report.failureReported()) {
                untold.add(each);
            }
        });
    }

    /** An undecodable record of which the caller was not told yet; afterwards he was. */
    Optional<UndecodableRecordException> nextUntold() {
        return Optional.ofNullable(untold.poll());
    }

    Optional<UndecodableRecordException> anyHeldUp() {
        return heldUp.values().stream().findFirst();
    }

    void seek(List<SeekTarget> targets) {
        for (SeekTarget each : targets) {
            if (!next.containsKey(each.partition())) {
                throw new ProxyException(
                        FailureCode.ILLEGAL_CONSUMER_STATE,
                        "Illegal state: No current assignment for partition " + each.partition());
            }
        }
        targets.forEach(each -> move(each.partition(), offsetOf(each)));
    }

    void seekAll(LogEdge edge) {
        partitions().forEach(each -> move(each, offsetOf(new SeekTarget.ToEdge(each, edge))));
    }

    void commitDelivered() {
        delivered.forEach(
                (partition, position) -> cluster.commitsOf(instance.id().group())
                        .put(partition, new CommittedOffset(partition, new Offset(position), "")));
    }

    private void move(TopicPartition partition, long offset) {
        next.put(partition, offset);
        delivered.put(partition, offset);
        forgetFailure(partition);
    }

    private void forgetFailure(TopicPartition partition) {
        heldUp.remove(partition);
        untold.removeIf(each -> each.partition().equals(partition));
    }

    private List<FetchedRecord> available(TopicPartition partition, long from) {
        List<StoredRecord> log = cluster.findLog(partition).orElse(List.of());
        if (heldUp.containsKey(partition) || from >= log.size()) {
            return List.of();
        }
        return log.subList((int) from, log.size()).stream()
                .map(StoredRecord::fetched)
                .toList();
    }

    private long start(TopicPartition partition) {
        CommittedOffset committed = cluster.commitsOf(instance.id().group()).get(partition);
        if (committed != null) {
            return committed.position().value();
        }
        boolean isFromBeginning =
                "earliest".equals(instance.settings().clientSettings().get("auto.offset.reset"));
        return offsetOf(new SeekTarget.ToEdge(partition, isFromBeginning ? LogEdge.BEGINNING : LogEdge.END));
    }

    private long offsetOf(SeekTarget target) {
        List<StoredRecord> log = cluster.findLog(target.partition()).orElse(List.of());
        if (target instanceof SeekTarget.ToOffset to) {
            return to.offset().value();
        }
        if (target instanceof SeekTarget.ToTime to) {
            return log.stream()
                    .filter(each -> !each.time().isBefore(to.time()))
                    .mapToLong(each -> each.fetched().offset())
                    .findFirst()
                    .orElse(log.size());
        }
        return ((SeekTarget.ToEdge) target).edge() == LogEdge.BEGINNING ? 0 : log.size();
    }
}
