package io.kafkarest.domain.access;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.topic.TopicName;

/** Something that a caller may or may not do. */
public sealed interface Permission {

    /** Call the proxy at all, whatever for. */
    record UseProxy() implements Permission {}

    /**
     * Read the records of a topic.
     *
     * @param topic the topic
     */
    record ReadTopic(TopicName topic) implements Permission {
        public ReadTopic {
            requireNonNull(topic, "topic");
        }
    }

    /** Read the records of any topic: those whose names match a pattern can be any, also such as come later. */
    record ReadAnyTopic() implements Permission {}

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

    /** Look at the brokers, and ask which topics there are. */
    record ViewCluster() implements Permission {}

    /**
     * Look at a topic, its partitions and their offsets.
     *
     * @param topic the topic
     */
    record ViewTopic(TopicName topic) implements Permission {
        public ViewTopic {
            requireNonNull(topic, "topic");
        }
    }

    /**
     * Create, change or delete a topic.
     *
     * @param topic the topic
     */
    record AdministerTopic(TopicName topic) implements Permission {
        public AdministerTopic {
            requireNonNull(topic, "topic");
        }
    }

    /**
     * Change or delete a group, whoever is in it.
     *
     * @param group the group
     */
    record AdministerGroup(ConsumerGroupId group) implements Permission {
        public AdministerGroup {
            requireNonNull(group, "group");
        }
    }

    /** Change what belongs to no single topic or group. */
    record AdministerCluster() implements Permission {}
}
