package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an in-memory consumer listens to. */
record InMemoryListening(
        Kind kind, List<TopicName> names, Predicate<TopicName> matcher, List<TopicPartition> partitions) {

    /** Not subscribed. */
    static final InMemoryListening NOTHING = new InMemoryListening(Kind.NOTHING, List.of(), unused -> false, List.of());

    /** The ways of listening that exclude each other. */
    enum Kind {
        NOTHING,
        TOPICS,
        PATTERN,
        PARTITIONS
    }

    static InMemoryListening to(Subscription subscription) {
        if (subscription instanceof Subscription.ToTopics to) {
            return to.names().isEmpty()
                    ? NOTHING
                    : new InMemoryListening(Kind.TOPICS, to.names(), to.names()::contains, List.of());
        }
        Pattern pattern = Pattern.compile(((Subscription.ToPattern) subscription).regex());
        return new InMemoryListening(
                Kind.PATTERN, List.of(), topic -> pattern.matcher(topic.value()).matches(), List.of());
    }

    static InMemoryListening to(List<TopicPartition> partitions) {
        return partitions.isEmpty()
                ? NOTHING
                : new InMemoryListening(Kind.PARTITIONS, List.of(), unused -> false, List.copyOf(partitions));
    }

    boolean isInGroup() {
        return kind == Kind.TOPICS || kind == Kind.PATTERN;
    }

    boolean wants(TopicName topic) {
        return matcher.test(topic);
    }

    boolean mayBecome(InMemoryListening wanted) {
        return kind == Kind.NOTHING || wanted.kind == Kind.NOTHING || kind == wanted.kind;
    }

    /** The topics subscribed to, sorted; for a pattern those that match. */
    List<TopicName> topics(Collection<TopicName> existing) {
        Collection<TopicName> candidates = kind == Kind.TOPICS ? names : existing;
        return candidates.stream().filter(matcher).distinct().sorted().toList();
    }
}
