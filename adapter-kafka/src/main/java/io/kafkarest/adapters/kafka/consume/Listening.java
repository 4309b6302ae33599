package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.internals.Topic;

/**
 * What a consumer listens to: nothing, topics, a pattern, or partitions. A pattern is matched here and subscribed to by the
 * names found, because Kafka's client would evaluate it without any bound, and on threads that others need.
 */
final class Listening {

    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final LiveConsumer live;
    private final AutoCommit commits;
    private final GroupMembership membership;
    private final Duration metadataAge;
    private Kind kind = Kind.NOTHING;
    private TopicPattern pattern = TopicPattern.NONE;
    private Deadline nextLookUp = Deadline.now();

    private enum Kind {
        NOTHING,
        TOPICS,
        PATTERN,
        PARTITIONS
    }

    Listening(LiveConsumer live, AutoCommit commits, GroupMembership membership, Duration metadataAge) {
        this.live = live;
        this.commits = commits;
        this.membership = membership;
        this.metadataAge = metadataAge;
    }

    boolean isToNothing() {
        return kind == Kind.NOTHING;
    }

    /** Whether there is a group to take part in. */
    boolean isAsMember() {
        return kind != Kind.PARTITIONS && !live.kafka().subscription().isEmpty();
    }

    /** Whether there is anything yet that could be polled: a pattern may not have found a topic. */
    boolean isToSomething() {
        return kind == Kind.PARTITIONS || isAsMember();
    }

    void subscribe(Subscription subscription) {
        if (subscription instanceof Subscription.ToTopics topics) {
            subscribe(topics.names());
        } else if (subscription instanceof Subscription.ToPattern toPattern) {
            requireKind(Kind.PATTERN);
            TopicPattern next = TopicPattern.parse(toPattern.regex());
            pattern = next;
            listenTo(matching(next, live.kafka().subscription()));
            kind = Kind.PATTERN;
            nextLookUp = Deadline.now();
        }
    }

    void unsubscribe() {
        live.rewind(each -> true);
        if (kind == Kind.PARTITIONS) {
            commits.commitBeforeLoss(live.kafka().assignment());
        }
        stopListening();
        kind = Kind.NOTHING;
        pattern = TopicPattern.NONE;
    }

    void assign(List<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            unsubscribe();
            return;
        }
        requireKind(Kind.PARTITIONS);
        Set<org.apache.kafka.common.TopicPartition> next = new HashSet<>();
        partitions.forEach(each -> next.add(KafkaPartitions.toKafka(each)));
        Set<org.apache.kafka.common.TopicPartition> gone =
                new HashSet<>(live.kafka().assignment());
        gone.removeAll(next);
        live.rewind(each -> true);
        commits.commitBeforeLoss(gone);
        live.kafka().assign(next);
        live.revoked(gone);
        live.reassigned();
        kind = Kind.PARTITIONS;
    }

    /** The topics subscribed to, sorted. */
    List<TopicName> topics() {
        return live.kafka().subscription().stream().sorted().map(TopicName::new).toList();
    }

    /** The partitions assigned, sorted. */
    List<TopicPartition> assignment() {
        return live.kafka().assignment().stream()
                .map(live.partitions()::fromKafka)
                .sorted()
                .toList();
    }

    /** When to match the pattern with the topics that exist; empty if there is no pattern. */
    Optional<Deadline> nextLookUp() {
        return kind == Kind.PATTERN ? Optional.of(nextLookUp) : Optional.empty();
    }

    /** Matches the pattern with the topics that exist now. */
    void lookUp() {
        nextLookUp = Deadline.in(RETRY);
        Set<String> existing = live.kafka().listTopics(LOOK_UP).keySet();
        listenTo(matching(pattern, existing));
        nextLookUp = Deadline.in(metadataAge);
    }

    /**
     * Has the client look at topics of the subscription that it could not see before. It does so at once for those only that it
     * takes for new.
     */
    void lookAgainAt(Set<String> topics) {
        Set<String> all = Set.copyOf(live.kafka().subscription());
        Set<String> others = new HashSet<>(all);
        others.removeAll(topics);
        if (!others.isEmpty()) {
            // Nothing comes of this before the next poll, and then all is as it was, but for the topics.
            live.kafka().subscribe(others, membership);
        } else if (live.kafka().assignment().isEmpty()) {
            stopListening();
        } else {
            // What it has of the topics makes it look by itself.
            return;
        }
        live.kafka().subscribe(all, membership);
        membership.joins();
    }

    private void subscribe(List<TopicName> names) {
        if (names.isEmpty()) {
            unsubscribe();
            return;
        }
        requireKind(Kind.TOPICS);
        Set<String> topics = new HashSet<>();
        names.forEach(each -> topics.add(ShortText.of("topics", each.value())));
        listenTo(topics);
        kind = Kind.TOPICS;
    }

    private void listenTo(Set<String> topics) {
        if (topics.equals(live.kafka().subscription())) {
            return;
        }
        live.rewind(each -> !topics.contains(each.topic()));
        if (topics.isEmpty()) {
            stopListening();
        } else {
            live.kafka().subscribe(topics, membership);
            membership.joins();
        }
    }

    private void stopListening() {
        Set<org.apache.kafka.common.TopicPartition> gone =
                Set.copyOf(live.kafka().assignment());
        live.kafka().unsubscribe();
        live.revoked(gone);
        live.reassigned();
        live.partitions().clear();
    }

    private void requireKind(Kind wanted) {
        if (kind != Kind.NOTHING && kind != wanted) {
            throw new ProxyException(
                    FailureCode.ILLEGAL_CONSUMER_STATE,
                    "Illegal state: Subscription to topics, partitions and pattern are mutually exclusive");
        }
    }

    private static Set<String> matching(TopicPattern pattern, Set<String> topics) {
        return pattern.matching(
                topics.stream().filter(each -> !Topic.isInternal(each)).toList());
    }
}
