package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.record.RecordOutcome;

/** What is known of a topic before a record is sent to it. */
sealed interface TopicState {

    /**
     * It is there.
     *
     * @param partitions how many partitions it has
     */
    record Present(int partitions) implements TopicState {}

    /**
     * Nothing can be sent to it now.
     *
     * @param outcome what every record for it is answered
     * @param isVerdict whether the brokers said so, and not their silence
     */
    record Unusable(RecordOutcome.Rejected outcome, boolean isVerdict) implements TopicState {}
}
