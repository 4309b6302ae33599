package io.kafkarest.ports.testkit;

import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cluster behind the ports, as another program sees it: contracts set up and look at the world through it. */
public interface TestCluster {

    /** Creates a topic, and returns when clients can use it. */
    void createTopic(TopicName name, int partitions);

    /** Writes a record with this timestamp, and the headers of this trace, to the end of the partition. */
    void append(TopicPartition partition, Instant time, RecordKey key, RecordValue value, Optional<TraceContext> trace);

    /** All records of the partition, from the beginning to the end, with the traces that their headers say. */
    List<FetchedRecord> records(TopicPartition partition);

    /** A name that no topic has yet. */
    default TopicName newTopicName() {
        return new TopicName("contract-" + UUID.randomUUID());
    }

    /** A new topic. */
    default TopicName newTopic(int partitions) {
        TopicName name = newTopicName();
        createTopic(name, partitions);
        return name;
    }

    /** Writes a record with this timestamp to the end of the partition. */
    default void append(TopicPartition partition, Instant time, RecordKey key, RecordValue value) {
        append(partition, time, key, value, Optional.empty());
    }

    /** Writes records without key to the end of the partition. */
    default void append(TopicPartition partition, String... values) {
        for (String each : values) {
            append(partition, Instant.now(), RecordKey.NONE, TestRecords.value(each));
        }
    }
}
