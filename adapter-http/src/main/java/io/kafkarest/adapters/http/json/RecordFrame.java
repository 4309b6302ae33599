package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.topic.TopicPartition;

/** What stands around key and value, and is the same in all records of a partition. */
final class RecordFrame {

    private static final int USUAL_SIZE = 64;

    private final TopicPartition partition;
    private final byte[] head;
    private final byte[] tail;

    RecordFrame(TopicPartition partition) {
        this.partition = partition;
        var output = new JsonOutput(USUAL_SIZE);
        output.ascii("{\"topic\":");
        output.string(partition.topic().value());
        output.ascii(",\"key\":");
        head = output.copyFrom(0);
        output.truncate(0);
        output.ascii(",\"partition\":");
        output.number(partition.partition());
        output.ascii(",\"offset\":");
        tail = output.copyFrom(0);
    }

    boolean isOf(TopicPartition other) {
        return partition.equals(other);
    }

    void writeHead(JsonOutput output) {
        output.raw(head);
    }

    void writeTail(JsonOutput output) {
        output.raw(tail);
    }
}
