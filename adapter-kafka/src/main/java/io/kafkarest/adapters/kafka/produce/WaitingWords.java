package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;

/**
 * What a producer says after it has waited in vain. The proxy waits shorter than the producer would, but says it in the
 * same words, with the time that the user configured: scripts look for them.
 */
final class WaitingWords {

    private static final String SHORTENED = "after " + ProducerSettings.MAX_BLOCK_MILLIS + " ms.";

    private final String configured;
    private final long bufferBytes;

    WaitingWords(ProducerSettings settings) {
        this.configured = "after " + settings.maxBlock().toMillis() + " ms.";
        this.bufferBytes = settings.bufferBytes();
    }

    RecordOutcome.Rejected notPresent(TopicName topic) {
        return retriable("Topic " + topic + " not present in metadata " + configured);
    }

    RecordOutcome.Rejected notPresent(TopicName topic, int partition, int partitions) {
        return retriable("Partition " + partition + " of topic " + topic + " with partition count " + partitions
                + " is not present in metadata " + configured);
    }

    RecordOutcome.Rejected noRoom() {
        return retriable("The buffer.memory of " + bufferBytes
                + " bytes is full of records that Kafka has not acknowledged yet.");
    }

    RecordOutcome.Rejected busy() {
        return retriable("The proxy is busy with too many topics that it has not written to before.");
    }

    /** The rejection with the time that the user configured in place of the one that we gave to the producer. */
    RecordOutcome.Rejected of(RecordOutcome.Rejected rejected) {
        String message = rejected.message();
        return message.endsWith("not present in metadata " + SHORTENED)
                ? new RecordOutcome.Rejected(rejected.code(), message.replace(SHORTENED, configured))
                : rejected;
    }

    private static RecordOutcome.Rejected retriable(String message) {
        return new RecordOutcome.Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, message);
    }
}
