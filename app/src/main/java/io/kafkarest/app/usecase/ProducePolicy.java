package io.kafkarest.app.usecase;

import io.kafkarest.domain.topic.TopicName;
import java.util.Set;

/**
 * What may be written where.
 *
 * @param protectedTopics topics that hold the state of Kafka or of the registry, and that nobody writes to by accident
 */
public record ProducePolicy(Set<TopicName> protectedTopics) {

    /** The topics that the clusters and registries we know keep their own state in. */
    public static final ProducePolicy PROTECT_INTERNAL_TOPICS = new ProducePolicy(Set.of(
            new TopicName("__consumer_offsets"), new TopicName("__transaction_state"), new TopicName("_schemas")));

    /** Leaves everything to the broker. */
    public static final ProducePolicy WRITE_ANYWHERE = new ProducePolicy(Set.of());

    public ProducePolicy {
        protectedTopics = Set.copyOf(protectedTopics);
    }
}
