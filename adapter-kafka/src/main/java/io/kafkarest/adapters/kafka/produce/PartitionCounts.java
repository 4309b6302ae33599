package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Asks the brokers how many partitions a topic has, without making it. */
@FunctionalInterface
interface PartitionCounts {

    /** The number of partitions. Does not block, fails as Kafka does, and after this time at the latest. */
    CompletionStage<Integer> count(TopicName topic, Duration patience);
}
