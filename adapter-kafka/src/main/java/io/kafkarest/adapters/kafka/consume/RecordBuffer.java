package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Records that were fetched and are not known to be delivered: those that wait, and those handed out. Whatever was handed
 * out and not delivered returns to the front. A partition with an undecodable record is blocked until it is dropped.
 * For one thread at a time.
 */
final class RecordBuffer {

    private final Deque<RecordRun> runs = new ArrayDeque<>();
    private final Map<TopicPartition, UndecodableRecordException> blocked = new HashMap<>();
    private final Set<TopicPartition> unreported = new HashSet<>();
    /** Per partition, the offset behind the last record that was delivered. */
    private final Map<TopicPartition, Long> delivered = new HashMap<>();

    private HandedOutRecords handedOut = HandedOutRecords.none();
    private int blockages;

    /** Appends records of a partition, one at least. */
    void add(TopicPartition partition, List<FetchedRecord> records) {
        runs.addLast(new RecordRun(partition, records));
    }

    /** Whether a read with these limits need not wait. */
    boolean isEnough(ReadLimits limits) {
        int records = 0;
        long bytes = 0;
        for (RecordRun each : runs) {
            if (!isBlocked(each.partition())) {
                records += each.size();
                bytes += each.bytes();
                if (limits.isEnough(records, bytes) || !limits.hasRoom(records, bytes, 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an answer with these limits could hold more than what is here. */
    boolean hasRoom(ReadLimits limits) {
        int records = 0;
        long bytes = 0;
        for (RecordRun each : runs) {
            if (!isBlocked(each.partition())) {
                records += each.size();
                bytes += each.bytes();
            }
        }
        return limits.hasRoom(records, bytes, 1);
    }

    /** Whether there is anything that may be handed out. */
    boolean hasRecords() {
        for (RecordRun each : runs) {
            if (!isBlocked(each.partition())) {
                return true;
            }
        }
        return false;
    }

    /** Hands out what fits, in order. To be called only when nothing is handed out. */
    HandedOutRecords handOut(ReadLimits limits, Runnable whenSettled) {
        List<FetchedRecord> taken = new ArrayList<>();
        long bytes = 0;
        boolean hasRoom = true;
        Iterator<RecordRun> each = runs.iterator();
        while (hasRoom && each.hasNext()) {
            RecordRun run = each.next();
            if (isBlocked(run.partition())) {
                continue;
            }
            while (hasRoom && !run.isEmpty()) {
                int size = run.first().size();
                hasRoom = limits.hasRoom(taken.size(), bytes, size);
                if (hasRoom) {
                    taken.add(run.removeFirst());
                    bytes += size;
                }
            }
            if (run.isEmpty()) {
                each.remove();
            }
        }
        handedOut = HandedOutRecords.of(taken, whenSettled);
        return handedOut;
    }

    /** Whether nothing is handed out whose fate is unknown. Takes note of a report that arrived meanwhile. */
    boolean isSettled() {
        boolean settled = handedOut.isSettled();
        if (settled && !handedOut.records().isEmpty()) {
            settle(handedOut.report());
        }
        return settled;
    }

    /** Drops what is known of a partition: fetched records, handed out ones, and whether it is blocked. */
    void drop(TopicPartition partition) {
        runs.removeIf(run -> run.partition().equals(partition));
        handedOut.forget(partition);
        delivered.remove(partition);
        blocked.remove(partition);
        unreported.remove(partition);
    }

    boolean isBlocked(TopicPartition partition) {
        return !blocked.isEmpty() && blocked.containsKey(partition);
    }

    /** How often a partition was blocked so far. */
    int blockages() {
        return blockages;
    }

    /** The failure that the next read has to tell, if there is one that nobody was told. */
    Optional<UndecodableRecordException> takeUnreported() {
        Optional<TopicPartition> first = unreported.stream().sorted().findFirst();
        first.ifPresent(unreported::remove);
        return first.map(blocked::get);
    }

    /** The failure that a read has to tell if there is nothing to hand out. */
    Optional<UndecodableRecordException> blockage() {
        return blocked.keySet().stream().sorted().findFirst().map(blocked::get);
    }

    /**
     * Where the partition stands with respect to what was delivered; empty if nothing is here that the position of Kafka's
     * consumer has left behind.
     */
    OptionalLong deliveredPosition(TopicPartition partition) {
        OptionalLong first = firstUndelivered(partition);
        if (first.isEmpty()) {
            return first;
        }
        return OptionalLong.of(delivered.getOrDefault(partition, first.getAsLong()));
    }

    /** Takes note that everything before this offset is delivered, or was never there. */
    void deliveredUpTo(TopicPartition partition, long position) {
        delivered.put(partition, position);
    }

    private OptionalLong firstUndelivered(TopicPartition partition) {
        if (handedOut.holds(partition)) {
            return handedOut.first(partition);
        }
        for (RecordRun each : runs) {
            if (each.partition().equals(partition)) {
                return OptionalLong.of(each.first().offset());
            }
        }
        return OptionalLong.empty();
    }

    private void settle(DeliveryReport report) {
        HandedOutRecords settled = handedOut;
        handedOut = HandedOutRecords.none();
        boolean complete = true;
        for (TopicPartition each : settled.partitions()) {
            complete &= note(each, settled, report);
        }
        if (!complete) {
            returnUndelivered(settled, report);
        }
        report.undecodable().filter(bad -> settled.holds(bad.partition())).ifPresent(bad -> {
            blocked.put(bad.partition(), bad);
            blockages++;
            if (!report.failureReported()) {
                unreported.add(bad.partition());
            }
        });
    }

    /** Notes the delivered position of one partition; true if all of its records were delivered. */
    private boolean note(TopicPartition partition, HandedOutRecords settled, DeliveryReport report) {
        Optional<Offset> position = Optional.ofNullable(report.positions().get(partition));
        if (position.isEmpty()) {
            return false;
        }
        long end = settled.end(partition).orElseThrow();
        delivered.put(partition, Math.min(end, position.get().value()));
        return position.get().value() >= end;
    }

    private void returnUndelivered(HandedOutRecords settled, DeliveryReport report) {
        Deque<RecordRun> returning = new ArrayDeque<>();
        List<FetchedRecord> run = new ArrayList<>();
        for (FetchedRecord each : settled.records()) {
            if (isUndelivered(each, settled, report)) {
                if (!run.isEmpty() && !run.get(0).partition().equals(each.partition())) {
                    returning.addLast(new RecordRun(run.get(0).partition(), run));
                    run = new ArrayList<>();
                }
                run.add(each);
            }
        }
        if (!run.isEmpty()) {
            returning.addLast(new RecordRun(run.get(0).partition(), run));
        }
        while (!returning.isEmpty()) {
            runs.addFirst(returning.removeLast());
        }
    }

    private static boolean isUndelivered(FetchedRecord record, HandedOutRecords settled, DeliveryReport report) {
        Optional<Offset> position = Optional.ofNullable(report.positions().get(record.partition()));
        return settled.holds(record.partition())
                && (position.isEmpty() || record.offset() >= position.get().value());
    }
}
