package io.kafkarest.ports.in;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What a consumer instance listens to. Topics, pattern and assignment exclude each other: changing the kind without
 * unsubscribing first fails with {@code ILLEGAL_CONSUMER_STATE}. Every method fails with {@code
 * CONSUMER_INSTANCE_NOT_FOUND}.
 */
public interface ConsumerSubscriptions {

    /** Replaces the subscription; what was fetched for topics that are no longer part of it is dropped. */
    CompletionStage<Void> subscribe(Principal caller, ConsumerInstanceId id, Subscription subscription);

    /** The topics subscribed to, sorted; for a pattern those that match so far; empty without subscription. */
    CompletionStage<List<TopicName>> subscription(Principal caller, ConsumerInstanceId id);

    /** Ends subscription or assignment; does nothing if there is none. */
    CompletionStage<Void> unsubscribe(Principal caller, ConsumerInstanceId id);

    /** Replaces the manual assignment; an empty one ends it. */
    CompletionStage<Void> assign(Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions);

    /** The partitions that the instance reads now, sorted, be they assigned by hand or by the group. */
    CompletionStage<List<TopicPartition>> assignment(Principal caller, ConsumerInstanceId id);
}
