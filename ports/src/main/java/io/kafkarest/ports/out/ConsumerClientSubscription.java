package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What a {@link ConsumerClient} listens to. Kinds exclude each other: mixing them fails with {@code ILLEGAL_CONSUMER_STATE}. */
public interface ConsumerClientSubscription {

    /** Replaces the subscription. The group is joined in the background, not only while somebody reads. */
    CompletionStage<Void> subscribe(Subscription subscription);

    /** Ends subscription or assignment. */
    CompletionStage<Void> unsubscribe();

    /** The topics subscribed to, sorted. */
    CompletionStage<List<TopicName>> topics();

    /** Replaces the manual assignment; an empty one ends it. */
    CompletionStage<Void> assign(List<TopicPartition> partitions);

    /** The partitions read now, sorted. */
    CompletionStage<List<TopicPartition>> assignment();
}
