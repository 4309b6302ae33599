package io.kafkarest.domain.error;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;

/** A record was read whose bytes are not what the format says. Seeking past it goes on with its successors. */
public final class UndecodableRecordException extends ProxyException {

    private final TopicPartition partition;
    private final Offset offset;

    /** The record at this place, with the reason in the words of the decoder. */
    public UndecodableRecordException(TopicPartition partition, Offset offset, String message) {
        super(FailureCode.RECORD_NOT_DECODABLE, message);
        this.partition = requireNonNull(partition, "partition");
        this.offset = requireNonNull(offset, "offset");
    }

    /** Where the record is. */
    public TopicPartition partition() {
        return partition;
    }

    /** Which record it is. */
    public Offset offset() {
        return offset;
    }
}
