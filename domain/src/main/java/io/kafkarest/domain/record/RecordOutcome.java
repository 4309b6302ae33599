package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.FailureCode;

/** What became of one record of a produce request. */
public sealed interface RecordOutcome {

    /**
     * Kafka acknowledged the record.
     *
     * @param partition where it is
     * @param offset its offset, or -1 where the producer asks for no acknowledgement
     */
    record Stored(int partition, long offset) implements RecordOutcome {}

    /**
     * The record was not written, or Kafka did not say so in time.
     *
     * @param code why
     * @param message the client's own words
     */
    record Rejected(FailureCode code, String message) implements RecordOutcome {
        public Rejected {
            requireNonNull(code, "code");
            requireNonNull(message, "message");
        }
    }
}
