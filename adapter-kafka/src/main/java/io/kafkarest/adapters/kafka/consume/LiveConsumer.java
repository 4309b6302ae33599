package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.trace.TraceHeaders;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Kafka's consumer together with the buffer of what was fetched from it. Keeps the two consistent: a partition's position
 * in the consumer is right behind what the buffer has of it. For one thread at a time.
 */
final class LiveConsumer {

    private final Consumer<byte[], byte[]> kafka;
    private final Doorbell bell;
    private final boolean readsTraces;
    private final RecordBuffer buffer = new RecordBuffer();
    private final KafkaPartitions partitions = new KafkaPartitions();
    private Fetching fetching = Fetching.UNKNOWN;
    private int blockagesSeen;

    /** Whether the client fetches: partitions that come and go, and blocked ones, make it uncertain until it is told again. */
    private enum Fetching {
        ON,
        OFF,
        UNKNOWN
    }

    LiveConsumer(Consumer<byte[], byte[]> kafka, Doorbell bell, boolean readsTraces) {
        this.kafka = kafka;
        this.bell = bell;
        this.readsTraces = readsTraces;
    }

    Consumer<byte[], byte[]> kafka() {
        return kafka;
    }

    RecordBuffer buffer() {
        return buffer;
    }

    KafkaPartitions partitions() {
        return partitions;
    }

    /** Fetches, and waits for records at most so long, or until the bell rings; true if some came. */
    boolean poll(Duration wait) {
        fetch(true);
        if (wait.isZero() || !bell.startPoll()) {
            return keep(kafka.poll(Duration.ZERO));
        }
        boolean interrupted = false;
        boolean came = false;
        try {
            came = keep(kafka.poll(wait));
        } catch (WakeupException e) {
            interrupted = true;
        } finally {
            if (bell.endPoll() && !interrupted) {
                swallowWakeup();
            }
        }
        return came;
    }

    /** Does something from within a poll that a ring of the bell must not break off. */
    void withinPoll(Runnable call) {
        boolean waiting = bell.isPolling();
        if (waiting) {
            bell.endPoll();
        }
        try {
            calling(() -> {
                call.run();
                return true;
            });
        } finally {
            if (waiting) {
                bell.resumePoll();
            }
        }
    }

    /** Takes part in the life of the group without fetching. */
    void pollWithoutFetching(Duration wait) {
        fetch(false);
        keep(kafka.poll(wait));
    }

    /** Partitions came: they are not to be fetched from while nobody reads. */
    void assigned(Collection<org.apache.kafka.common.TopicPartition> added) {
        if (fetching != Fetching.ON) {
            kafka.pause(added);
        }
    }

    /** Partitions are gone: what was fetched of them is for somebody else. */
    void revoked(Collection<org.apache.kafka.common.TopicPartition> gone) {
        gone.forEach(each -> buffer.drop(partitions.fromKafka(each)));
    }

    /** Where a partition stands with respect to what was delivered; empty if that is not known in time. */
    private OptionalLong deliveredPosition(org.apache.kafka.common.TopicPartition partition, Deadline deadline) {
        TopicPartition ours = partitions.fromKafka(partition);
        OptionalLong position = buffer.deliveredPosition(ours);
        if (position.isPresent()) {
            return position;
        }
        try {
            long reached = calling(() -> kafka.position(partition, deadline.remaining()));
            buffer.deliveredUpTo(ours, reached);
            return OptionalLong.of(reached);
        } catch (KafkaException e) {
            // Not looked up in time, or impossible to look up, which the next read will tell.
            return OptionalLong.empty();
        }
    }

    /** Where partitions stand with respect to what was delivered, without those of which that is not known in time. */
    Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> deliveredPositions(
            Collection<org.apache.kafka.common.TopicPartition> which, Deadline deadline) {
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (org.apache.kafka.common.TopicPartition each : List.copyOf(which)) {
            deliveredPosition(each, deadline)
                    .ifPresent(position -> positions.put(each, new OffsetAndMetadata(position)));
        }
        return positions;
    }

    /** Drops what was fetched of these partitions and not delivered; it will be fetched again if they stay. */
    void rewind(Predicate<org.apache.kafka.common.TopicPartition> which) {
        for (org.apache.kafka.common.TopicPartition each : List.copyOf(kafka.assignment())) {
            TopicPartition ours = partitions.fromKafka(each);
            if (which.test(each)) {
                OptionalLong position = buffer.deliveredPosition(ours);
                buffer.drop(ours);
                position.ifPresent(offset -> kafka.seek(each, offset));
                fetching = Fetching.UNKNOWN;
            }
        }
    }

    /** The assignment was replaced. */
    void reassigned() {
        fetching = Fetching.UNKNOWN;
    }

    /** A partition was moved: what was fetched of it is void, and what blocked it is behind. */
    void moved(org.apache.kafka.common.TopicPartition partition) {
        buffer.drop(partitions.fromKafka(partition));
        fetching = Fetching.UNKNOWN;
    }

    /** Calls the client in a way that a wake-up meant for an earlier call cannot disturb. */
    <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (WakeupException e) {
            return call.get();
        }
    }

    private void fetch(boolean wanted) {
        Fetching next = wanted ? Fetching.ON : Fetching.OFF;
        if (fetching == next && blockagesSeen == buffer.blockages()) {
            return;
        }
        kafka.pause(assigned(each -> !wanted || buffer.isBlocked(each)));
        kafka.resume(assigned(each -> wanted && !buffer.isBlocked(each)));
        fetching = next;
        blockagesSeen = buffer.blockages();
    }

    private List<org.apache.kafka.common.TopicPartition> assigned(Predicate<TopicPartition> which) {
        return kafka.assignment().stream()
                .filter(each -> which.test(partitions.fromKafka(each)))
                .toList();
    }

    private void swallowWakeup() {
        try {
            keep(kafka.poll(Duration.ZERO));
        } catch (WakeupException e) {
            // This is what the poll was for.
        }
    }

    private boolean keep(ConsumerRecords<byte[], byte[]> polled) {
        for (org.apache.kafka.common.TopicPartition each : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(each);
            if (!records.isEmpty()) {
                TopicPartition partition = partitions.fromKafka(each);
                List<FetchedRecord> fetched = new ArrayList<>(records.size());
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    fetched.add(new FetchedRecord(
                            partition, record.offset(), keyOf(record), valueOf(record), traceOf(record)));
                }
                buffer.add(partition, fetched);
            }
        }
        return !polled.isEmpty();
    }

    private Optional<TraceContext> traceOf(ConsumerRecord<byte[], byte[]> record) {
        return readsTraces ? TraceHeaders.read(record.headers()) : Optional.empty();
    }

    private static RecordKey keyOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.key();
        return bytes == null ? RecordKey.NONE : RecordKey.of(bytes);
    }

    private static RecordValue valueOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value();
        return bytes == null ? RecordValue.TOMBSTONE : RecordValue.of(bytes);
    }
}
