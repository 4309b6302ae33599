package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import io.kafkarest.ports.out.ConsumerClientSubscription;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finds the caller's instance and passes on what it is to listen to. */
public final class ConsumerSubscriptionsService implements ConsumerSubscriptions {

    private final InstanceRegistry registry;

    /** A service for the instances of this registry. */
    public ConsumerSubscriptionsService(InstanceRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CompletionStage<Void> subscribe(Principal caller, ConsumerInstanceId id, Subscription subscription) {
        return listen(caller, id, reading(subscription), client -> client.subscribe(subscription));
    }

    @Override
    public CompletionStage<List<TopicName>> subscription(Principal caller, ConsumerInstanceId id) {
        return on(caller, id, ConsumerClientSubscription::topics);
    }

    @Override
    public CompletionStage<Void> unsubscribe(Principal caller, ConsumerInstanceId id) {
        return listen(caller, id, List.of(), ConsumerClientSubscription::unsubscribe);
    }

    @Override
    public CompletionStage<Void> assign(Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions) {
        List<TopicName> topics =
                partitions.stream().map(TopicPartition::topic).distinct().toList();
        return listen(caller, id, reading(topics), client -> client.assign(partitions));
    }

    @Override
    public CompletionStage<List<TopicPartition>> assignment(Principal caller, ConsumerInstanceId id) {
        return on(caller, id, ConsumerClientSubscription::assignment);
    }

    private static List<? extends Permission> reading(Subscription subscription) {
        return subscription instanceof Subscription.ToTopics topics
                ? reading(topics.names())
                : List.of(new Permission.ReadAnyTopic());
    }

    private static List<Permission.ReadTopic> reading(List<TopicName> topics) {
        return topics.stream().map(Permission.ReadTopic::new).toList();
    }

    /** Has the instance listen to something else, which takes these permissions now and at each read. */
    private CompletionStage<Void> listen(
            Principal caller,
            ConsumerInstanceId id,
            List<? extends Permission> allowedBy,
            Function<ConsumerClientSubscription, CompletionStage<Void>> call) {
        LiveInstance instance = registry.require(caller, id, allowedBy);
        return instance.during(call.apply(instance.client().subscription())).thenRun(() -> instance.listens(allowedBy));
    }

    private <T> CompletionStage<T> on(
            Principal caller, ConsumerInstanceId id, Function<ConsumerClientSubscription, CompletionStage<T>> call) {
        LiveInstance instance = registry.require(caller, id);
        return instance.during(call.apply(instance.client().subscription()));
    }
}
