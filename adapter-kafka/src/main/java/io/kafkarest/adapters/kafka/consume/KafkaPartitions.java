package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.topic.TopicPartition;
import java.util.HashMap;
import java.util.Map;

/** Partitions in the words of Kafka's client, and back; one object per partition. */
final class KafkaPartitions {

    private final Map<org.apache.kafka.common.TopicPartition, TopicPartition> known = new HashMap<>();

    static org.apache.kafka.common.TopicPartition toKafka(TopicPartition partition) {
        String topic = ShortText.of("topic", partition.topic().value());
        return new org.apache.kafka.common.TopicPartition(topic, partition.partition());
    }

    TopicPartition fromKafka(org.apache.kafka.common.TopicPartition partition) {
        return known.computeIfAbsent(partition, each -> TopicPartition.of(each.topic(), each.partition()));
    }

    /** Lets go of what is not needed any more. */
    void clear() {
        known.clear();
    }
}
