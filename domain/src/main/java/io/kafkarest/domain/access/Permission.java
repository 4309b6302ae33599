package io.kafkarest.domain.access;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.topic.TopicName;

/** Something that a caller may or may not do. */
public sealed interface Permission {

    /**
     * Write records to a topic.
     *
     * @param topic the topic
     */
    record WriteTopic(TopicName topic) implements Permission {
        public WriteTopic {
            requireNonNull(topic, "topic");
        }
    }

    /**
     * Hold consumer instances in a group.
     *
     * @param group the group
     */
    record UseGroup(ConsumerGroupId group) implements Permission {
        public UseGroup {
            requireNonNull(group, "group");
        }
    }

    /** Look at brokers, topics and partitions. */
    record ViewCluster() implements Permission {}
}
