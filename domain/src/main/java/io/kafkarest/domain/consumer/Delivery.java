package io.kafkarest.domain.consumer;

import io.kafkarest.domain.record.FetchedRecord;
import java.util.List;

/**
 * Records handed out for an answer, and the duty to say what became of them. Until then the next read, commit or seek
 * of the instance waits: a record counts as delivered only when the answer that holds it was written completely.
 */
public interface Delivery {

    /** The records, in order per partition. */
    List<FetchedRecord> records();

    /**
     * Says which of the records were delivered. All others are served again. Only the first call counts; may be called
     * on any thread, and does not block.
     */
    void settle(DeliveryReport report);
}
