package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Records handed out. Only {@link #settle} and {@link #records} may be called on any thread. */
final class HandedOutRecords implements Delivery {

    private final List<FetchedRecord> records;
    private final Map<TopicPartition, Span> spans;
    private final Runnable whenSettled;
    private final CompletableFuture<DeliveryReport> report = new CompletableFuture<>();

    private HandedOutRecords(List<FetchedRecord> records, Map<TopicPartition, Span> spans, Runnable whenSettled) {
        this.records = Collections.unmodifiableList(records);
        this.spans = spans;
        this.whenSettled = whenSettled;
    }

    static HandedOutRecords of(List<FetchedRecord> records, Runnable whenSettled) {
        return new HandedOutRecords(records, Span.of(records), whenSettled);
    }

    /** Nothing, about which nobody has to say anything. */
    static HandedOutRecords none() {
        HandedOutRecords none = new HandedOutRecords(List.of(), new HashMap<>(), () -> {});
        none.settle(DeliveryReport.LOST);
        return none;
    }

    @Override
    public List<FetchedRecord> records() {
        return records;
    }

    @Override
    public void settle(DeliveryReport settlement) {
        if (report.complete(settlement)) {
            whenSettled.run();
        }
    }

    /** Whether it is known what became of the records. */
    boolean isSettled() {
        return report.isDone();
    }

    /** What became of the records, as far as is known. */
    DeliveryReport report() {
        return report.getNow(DeliveryReport.LOST);
    }

    /** The first of its records in the partition. */
    OptionalLong first(TopicPartition partition) {
        Optional<Span> span = Optional.ofNullable(spans.get(partition));
        return span.isPresent() ? OptionalLong.of(span.get().first()) : OptionalLong.empty();
    }

    /** The offset behind the last of its records in the partition. */
    OptionalLong end(TopicPartition partition) {
        Optional<Span> span = Optional.ofNullable(spans.get(partition));
        return span.isPresent() ? OptionalLong.of(span.get().last() + 1) : OptionalLong.empty();
    }

    Iterable<TopicPartition> partitions() {
        return spans.keySet();
    }

    boolean holds(TopicPartition partition) {
        return spans.containsKey(partition);
    }

    /** The partition was moved or taken away: whatever becomes of its records has no effect. */
    void forget(TopicPartition partition) {
        spans.remove(partition);
    }

    private record Span(long first, long last) {

        static Map<TopicPartition, Span> of(List<FetchedRecord> records) {
            Map<TopicPartition, Span> spans = new HashMap<>();
            int start = 0;
            // Records come in runs of one partition: a look-up per run, not per record.
            for (int i = 1; i <= records.size(); i++) {
                if (i == records.size() || !isSame(records.get(i), records.get(start))) {
                    FetchedRecord first = records.get(start);
                    Span run = new Span(first.offset(), records.get(i - 1).offset());
                    spans.merge(first.partition(), run, (before, after) -> new Span(before.first(), after.last()));
                    start = i;
                }
            }
            return spans;
        }

        private static boolean isSame(FetchedRecord one, FetchedRecord other) {
            return one.partition().equals(other.partition());
        }
    }
}
