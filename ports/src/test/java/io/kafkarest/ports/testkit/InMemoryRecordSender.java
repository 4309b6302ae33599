package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.RecordSender;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Appends records to an {@link InMemoryCluster}; those without partition go by the hash of their key. */
public final class InMemoryRecordSender implements RecordSender {

    private final InMemoryCluster cluster;

    /** Writes to this cluster. */
    public InMemoryRecordSender(InMemoryCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public CompletionStage<List<RecordOutcome>> send(
            Principal caller,
            ServiceClass serviceClass,
            TopicName topic,
            List<OutgoingRecord> records,
            Optional<TraceContext> trace) {
        return CompletableFuture.completedFuture(cluster.atomically(
                () -> records.stream().map(each -> store(topic, each, trace)).toList()));
    }

    private RecordOutcome store(TopicName topic, OutgoingRecord record, Optional<TraceContext> trace) {
        try {
            InMemoryCluster.requireLegal(topic);
        } catch (ProxyException e) {
            return new RecordOutcome.Rejected(e.code(), e.getMessage());
        }
        if (!cluster.topics().containsKey(topic)) {
            return rejectedForNow("Topic " + topic + " not present in metadata after 1000 ms.");
        }
        int partitions = cluster.topics().get(topic).size();
        int partition = record.partition()
                .orElse(Math.floorMod(Arrays.hashCode(record.key().bytes()), partitions));
        if (partition >= partitions) {
            return rejectedForNow(
                    "Partition %d of topic %s with partition count %d is not present in metadata after 1000 ms."
                            .formatted(partition, topic, partitions));
        }
        long offset =
                cluster.store(new TopicPartition(topic, partition), Instant.now(), record.key(), record.value(), trace);
        return new RecordOutcome.Stored(partition, offset);
    }

    private static RecordOutcome rejectedForNow(String message) {
        return new RecordOutcome.Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, message);
    }
}
