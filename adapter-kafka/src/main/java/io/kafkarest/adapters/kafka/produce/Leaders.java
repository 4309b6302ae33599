package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.topic.TopicName;
import java.util.concurrent.CompletionStage;

/**
 * Waits for the leaders of a topic. For some milliseconds after a topic was made the metadata names leaders that refuse
 * records; an idempotent producer that has two batches for one of them can then store the second first, and never the
 * first.
 */
@FunctionalInterface
interface Leaders {

    /** Ends when the leaders of these partitions take records, or after some time; never fails. */
    CompletionStage<Void> await(TopicName topic, int partitions);
}
