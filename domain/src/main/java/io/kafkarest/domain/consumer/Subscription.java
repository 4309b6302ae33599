package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.topic.TopicName;
import java.util.List;

/** What an instance wants to read as a member of its group. */
public sealed interface Subscription {

    /**
     * These topics, whether they exist or not. An empty list ends the subscription.
     *
     * @param names the topics in the order given
     */
    record ToTopics(List<TopicName> names) implements Subscription {
        public ToTopics {
            names = List.copyOf(names);
        }
    }

    /**
     * All topics whose whole name matches.
     *
     * @param regex a regular expression in Java's notation that compiles
     */
    record ToPattern(String regex) implements Subscription {
        public ToPattern {
            requireNonNull(regex, "regex");
        }
    }
}
