package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Topics, records, groups and committed offsets in memory: what the in-memory twins of the Kafka ports share. All of it
 * changes under one lock; what was waiting for a change is answered behind it, on the thread that made the change.
 */
public final class InMemoryCluster implements TestCluster {

    private static final Pattern LEGAL_NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

    private final NavigableMap<TopicName, List<List<StoredRecord>>> topics = new TreeMap<>();
    private final Map<ConsumerGroupId, NavigableMap<TopicPartition, CommittedOffset>> committed = new HashMap<>();
    private final List<InMemoryConsumerClient> clients = new ArrayList<>();
    private final Queue<Runnable> answers = new ArrayDeque<>();

    /** A record and its timestamp. */
    record StoredRecord(Instant time, FetchedRecord fetched) {}

    @Override
    public void createTopic(TopicName name, int partitions) {
        atomically(() -> {
            requireLegal(name);
            List<List<StoredRecord>> logs = new ArrayList<>();
            for (int each = 0; each < partitions; each++) {
                logs.add(new ArrayList<>());
            }
            topics.put(name, logs);
            rebalance();
            return logs;
        });
    }

    @Override
    public void append(
            TopicPartition partition, Instant time, RecordKey key, RecordValue value, Optional<TraceContext> trace) {
        atomically(() -> store(partition, time, key, value, trace));
    }

    @Override
    public List<FetchedRecord> records(TopicPartition partition) {
        return atomically(
                () -> log(partition).stream().map(StoredRecord::fetched).toList());
    }

    /** What the group committed, by partition. */
    public Map<TopicPartition, CommittedOffset> committed(ConsumerGroupId group) {
        return atomically(() -> Map.copyOf(commitsOf(group)));
    }

    /** Changes or reads the state; afterwards everything that can go on does, and is answered outside of the lock. */
    <T> T atomically(Supplier<T> change) {
        T result;
        synchronized (this) {
            result = change.get();
            letClientsProceed();
        }
        for (Optional<Runnable> next = nextAnswer(); next.isPresent(); next = nextAnswer()) {
            next.orElseThrow().run();
        }
        return result;
    }

    /** Has this run when the lock is free again. */
    void answerLater(Runnable answer) {
        answers.add(answer);
    }

    synchronized NavigableMap<TopicName, List<List<StoredRecord>>> topics() {
        return topics;
    }

    synchronized NavigableMap<TopicPartition, CommittedOffset> commitsOf(ConsumerGroupId group) {
        return committed.computeIfAbsent(group, unused -> new TreeMap<>());
    }

    /** Appends a record, and returns its offset. */
    synchronized long store(
            TopicPartition partition, Instant time, RecordKey key, RecordValue value, Optional<TraceContext> trace) {
        List<StoredRecord> log = log(partition);
        long offset = log.size();
        log.add(new StoredRecord(time, new FetchedRecord(partition, offset, key, value, trace)));
        return offset;
    }

    /** The records of a partition; none if there is no such partition. */
    synchronized Optional<List<StoredRecord>> findLog(TopicPartition partition) {
        return Optional.ofNullable(topics.get(partition.topic()))
                .filter(logs -> partition.partition() >= 0 && partition.partition() < logs.size())
                .map(logs -> logs.get(partition.partition()));
    }

    synchronized List<StoredRecord> log(TopicPartition partition) {
        return findLog(partition)
                .orElseThrow(() -> new ProxyException(
                        FailureCode.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition."));
    }

    synchronized void join(InMemoryConsumerClient client) {
        clients.add(client);
    }

    synchronized void leave(InMemoryConsumerClient client) {
        clients.remove(client);
        rebalance();
    }

    /** Gives every partition of a topic to one of the members that subscribe to it, in turn. */
    synchronized void rebalance() {
        Map<InMemoryConsumerClient, TreeSet<TopicPartition>> shares = new HashMap<>();
        topics.forEach((topic, logs) -> {
            Map<ConsumerGroupId, List<InMemoryConsumerClient>> members = new HashMap<>();
            for (InMemoryConsumerClient each : clients) {
                if (each.isSubscribedTo(topic)) {
                    members.computeIfAbsent(each.group(), unused -> new ArrayList<>())
                            .add(each);
                }
            }
            members.values().forEach(those -> share(topic, logs.size(), those, shares));
        });
        clients.forEach(each -> each.revokeAllBut(shares.getOrDefault(each, new TreeSet<>())));
        clients.forEach(each -> each.receive(shares.getOrDefault(each, new TreeSet<>())));
    }

    static void requireLegal(TopicName name) {
        if (!LEGAL_NAME.matcher(name.value()).matches()) {
            throw new ProxyException(FailureCode.INVALID_KAFKA_REQUEST, "Topic name is illegal: " + name);
        }
    }

    private static void share(
            TopicName topic,
            int partitions,
            List<InMemoryConsumerClient> members,
            Map<InMemoryConsumerClient, TreeSet<TopicPartition>> shares) {
        for (int each = 0; each < partitions; each++) {
            shares.computeIfAbsent(members.get(each % members.size()), unused -> new TreeSet<>())
                    .add(new TopicPartition(topic, each));
        }
    }

    private void letClientsProceed() {
        boolean hasProgress = true;
        while (hasProgress) {
            hasProgress = false;
            for (InMemoryConsumerClient each : List.copyOf(clients)) {
                hasProgress |= each.proceed();
            }
        }
    }

    private synchronized Optional<Runnable> nextAnswer() {
        return Optional.ofNullable(answers.poll());
    }
}
