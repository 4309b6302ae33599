package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClients;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What the contracts of the consumer ports need to be set up. */
public interface ConsumerTestbed {

    /** The clients under test. */
    ConsumerClients clients();

    /** The cluster that they read from. */
    TestCluster cluster();

    /** A group that nobody is in. */
    default ConsumerGroupId newGroup() {
        return new ConsumerGroupId("contract-" + UUID.randomUUID());
    }

    /** The first partition of a new topic that has only this one, with these records. */
    default TopicPartition newPartition(String... values) {
        TopicName topic = cluster().newTopic(1);
        TopicPartition partition = new TopicPartition(topic, 0);
        cluster().append(partition, values);
        return partition;
    }

    /** A consumer of a group of its own, from the beginning, that commits only when asked. */
    default TestConsumer newConsumer() {
        return newConsumer(newGroup());
    }

    /** A consumer of this group, from the beginning, that commits only when asked. */
    default TestConsumer newConsumer(ConsumerGroupId group) {
        return newConsumer(group, Map.of());
    }

    /** A consumer of this group; its settings go before those of the other consumers. */
    default TestConsumer newConsumer(ConsumerGroupId group, Map<String, String> settings) {
        return new TestConsumer(clients().create(instance(group, settings)));
    }

    /** The definition of a consumer of this group; its settings go before those of the other consumers. */
    static ConsumerInstance instance(ConsumerGroupId group, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false"));
        all.putAll(settings);
        return new ConsumerInstance(
                new ConsumerInstanceId(group, UUID.randomUUID().toString()),
                EmbeddedFormat.BINARY,
                new ConsumerSettings(all, OptionalInt.empty(), Optional.empty()),
                Principal.ANONYMOUS);
    }
}
