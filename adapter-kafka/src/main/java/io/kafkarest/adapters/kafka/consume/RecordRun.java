package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;

/** Successive records of one partition, taken from the front. */
final class RecordRun {

    private final TopicPartition partition;
    private final List<FetchedRecord> records;
    private int next;
    private long bytes;

    /** The records, of which there is one at least; the list is not copied. */
    RecordRun(TopicPartition partition, List<FetchedRecord> records) {
        this.partition = partition;
        this.records = records;
        for (FetchedRecord each : records) {
            bytes += each.size();
        }
    }

    TopicPartition partition() {
        return partition;
    }

    boolean isEmpty() {
        return next == records.size();
    }

    int size() {
        return records.size() - next;
    }

    long bytes() {
        return bytes;
    }

    FetchedRecord first() {
        return records.get(next);
    }

    FetchedRecord removeFirst() {
        FetchedRecord first = records.get(next++);
        bytes -= first.size();
        return first;
    }
}
