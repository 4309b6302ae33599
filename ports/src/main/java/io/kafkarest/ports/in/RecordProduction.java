package io.kafkarest.ports.in;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Writing records. */
public interface RecordProduction {

    /**
     * Writes the records, each for itself: the failure of one does not hold up the others. The result has one outcome per
     * record, in their order, when all of them are known; no thread waits for that. The stage fails only if nothing was
     * sent.
     */
    CompletionStage<List<RecordOutcome>> produce(ProduceCommand command);

    /** Whether nobody can write to this topic: then every outcome is a rejection, and nothing need be prepared for it. */
    default boolean refuses(TopicName topic) {
        return false;
    }
}
