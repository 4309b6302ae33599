package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which topics a producer knows already, so that a send does not wait for them. */
final class WarmTopics {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofSeconds(10);

    private final ConcurrentMap<TopicName, Known> topics = new ConcurrentHashMap<>();
    private final NanoClock clock;
    private final Duration idle;

    /** A topic not used for the idle time counts as forgotten by the producer. */
    WarmTopics(NanoClock clock, Duration idle) {
        this.clock = clock;
        this.idle = idle;
    }

    /** Whether a record for the topic, up to this partition, is taken without waiting. */
    boolean isReady(TopicName topic, int highestPartition) {
        Known known = topics.get(topic);
        if (known == null || highestPartition >= known.partitions) {
            return false;
        }
        long unused = clock.nanoTime() - known.usedAt;
        if (unused > idle.toNanos()) {
            return false;
        }
        if (unused > USE_IS_NOTED_EVERY.toNanos()) {
            known.usedAt = clock.nanoTime();
        }
        return true;
    }

    /** The producer knows the topic now. */
    void add(TopicName topic, int partitions) {
        topics.put(topic, new Known(partitions, clock.nanoTime()));
    }

    /** The producer does not seem to know it any more. */
    void remove(TopicName topic) {
        topics.remove(topic);
    }

    private static final class Known {

        private final int partitions;
        private volatile long usedAt;

        Known(int partitions, long usedAt) {
            this.partitions = partitions;
            this.usedAt = usedAt;
        }
    }
}
