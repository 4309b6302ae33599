package io.kafkarest.ports.in;

import java.util.concurrent.CompletionStage;

/** Reading records through a consumer instance. */
public interface RecordReading {

    /**
     * Reads what is there, or waits for the first record, at most until the time-out; no thread waits. Reads of one instance
     * follow each other. Fails with {@code CONSUMER_INSTANCE_NOT_FOUND} (also when the instance is deleted meanwhile),
     * {@code CONSUMER_FORMAT_MISMATCH}, {@code NOT_SUBSCRIBED}, {@code RECORD_NOT_DECODABLE} or what Kafka reports.
     */
    CompletionStage<RecordRead> read(ReadQuery query);
}
