package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClientPositions;
import io.kafkarest.ports.out.ConsumerClientSubscription;
import io.kafkarest.ports.testkit.InMemoryListening.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A consumer of an {@link InMemoryCluster}. Its calls queue up, and proceed whenever the cluster changed. */
final class InMemoryConsumerClient implements ConsumerClient {

    private final InMemoryCluster cluster;
    private final ConsumerInstance instance;
    private final InMemoryPositions positions;
    private volatile Principal user;
    private final List<Call<?>> calls = new ArrayList<>();
    private InMemoryListening listening = InMemoryListening.NOTHING;
    private boolean isHandedOut;
    private boolean isClosed;

    InMemoryConsumerClient(InMemoryCluster cluster, ConsumerInstance instance) {
        this.cluster = cluster;
        this.instance = instance;
        this.positions = new InMemoryPositions(cluster, instance);
        this.user = instance.owner();
    }

    /** As whom it would go to the cluster now. */
    Principal user() {
        return user;
    }

    @Override
    public void isUsedBy(Principal owner) {
        user = owner;
    }

    @Override
    public ConsumerClientSubscription subscription() {
        return new QueuedSubscription();
    }

    @Override
    public ConsumerClientPositions positions() {
        return new QueuedPositions();
    }

    @Override
    public CompletionStage<Delivery> read(ReadLimits limits) {
        Read read = new Read(limits);
        CompletionStage<Delivery> answer = enqueue(read);
        CompletableFuture.delayedExecutor(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> cluster.atomically(read::end));
        return answer;
    }

    @Override
    public CompletionStage<Void> close() {
        cluster.atomically(() -> {
            commitIfAutomatic();
            isClosed = true;
            calls.forEach(each -> each.clientCloses(notFound()));
            listening = InMemoryListening.NOTHING;
            calls.clear();
            cluster.leave(this);
            return isClosed;
        });
        return CompletableFuture.completedFuture(null);
    }

    ConsumerGroupId group() {
        return instance.id().group();
    }

    boolean isSubscribedTo(TopicName topic) {
        return listening.isInGroup() && listening.wants(topic);
    }

    /** The group takes away all partitions but these. */
    void revokeAllBut(Collection<TopicPartition> partitions) {
        if (listening.kind() != Kind.PARTITIONS) {
            if (!partitions.containsAll(positions.partitions())) {
                commitIfAutomatic();
            }
            positions.retainOnly(partitions);
        }
    }

    /** The group gives these partitions. */
    void receive(Collection<TopicPartition> partitions) {
        positions.add(partitions);
    }

    /** Does what can be done now; false if that was nothing. */
    boolean proceed() {
        boolean hasProgress = false;
        boolean isReadWaiting = false;
        for (Call<?> each : List.copyOf(calls)) {
            boolean isItsTurn = !isHandedOut && !(each instanceof Read && isReadWaiting);
            if (each.attempt(isItsTurn)) {
                calls.remove(each);
                hasProgress = true;
            } else {
                isReadWaiting |= each instanceof Read;
            }
        }
        return hasProgress;
    }

    private void listenTo(InMemoryListening wanted) {
        if (!listening.mayBecome(wanted)) {
            throw new ProxyException(
                    FailureCode.ILLEGAL_CONSUMER_STATE,
                    "Illegal state: Subscription to topics, partitions and pattern are mutually exclusive");
        }
        listening = wanted;
        cluster.rebalance();
        if (wanted.kind() == Kind.PARTITIONS) {
            positions.retainOnly(wanted.partitions());
            positions.add(wanted.partitions());
        }
    }

    private void commitIfAutomatic() {
        if (!"false".equals(instance.settings().clientSettings().get("enable.auto.commit"))) {
            positions.commitDelivered();
        }
    }

    private <T> CompletionStage<T> enqueue(Call<T> call) {
        return cluster.atomically(() -> {
            if (isClosed) {
                call.fail(notFound());
            } else {
                calls.add(call);
            }
            return call.answer;
        });
    }

    private <T> CompletionStage<T> queued(Supplier<T> action) {
        return enqueue(new Command<>(action));
    }

    private CompletionStage<Void> queuedChange(Runnable action) {
        return enqueue(new Command<Void>(() -> {
            action.run();
            return null;
        }));
    }

    private static ProxyException notFound() {
        return new ProxyException(FailureCode.CONSUMER_INSTANCE_NOT_FOUND, "Consumer instance not found.");
    }

    /** Something asked for and not answered yet. */
    private abstract class Call<T> {

        final CompletableFuture<T> answer = new CompletableFuture<>();

        /** Answers, if it can; with records handed out, or behind an earlier read, it is not its turn. */
        abstract boolean attempt(boolean isItsTurn);

        boolean complete(T result) {
            cluster.answerLater(() -> answer.complete(result));
            return true;
        }

        boolean clientCloses(ProxyException failure) {
            return fail(failure);
        }

        boolean fail(ProxyException failure) {
            cluster.answerLater(() -> answer.completeExceptionally(failure));
            return true;
        }
    }

    private class Command<T> extends Call<T> {

        private final Supplier<T> action;

        Command(Supplier<T> action) {
            this.action = action;
        }

        @Override
        boolean attempt(boolean isItsTurn) {
            if (!isItsTurn) {
                return false;
            }
            try {
                return complete(action.get());
            } catch (ProxyException e) {
                return fail(e);
            }
        }
    }

    /** May have been answered before it is made. */
    private final class DeliveredCommit extends Command<Void> {

        DeliveredCommit() {
            super(() -> {
                positions.commitDelivered();
                return null;
            });
        }

        @Override
        boolean clientCloses(ProxyException failure) {
            return attempt(true);
        }
    }

    private final class Read extends Call<Delivery> {

        private final ReadLimits limits;
        private boolean isOver;

        Read(ReadLimits limits) {
            this.limits = limits;
        }

        boolean end() {
            isOver = true;
            return isOver;
        }

        @Override
        boolean attempt(boolean isItsTurn) {
            if (!isItsTurn) {
                return isOver && complete(new HandedOut(List.of()));
            }
            if (listening.kind() == Kind.NOTHING) {
                return fail(
                        new ProxyException(FailureCode.NOT_SUBSCRIBED, "Consumer is not subscribed to any topics."));
            }
            Optional<UndecodableRecordException> untold = positions.nextUntold();
            if (untold.isPresent()) {
                return fail(untold.orElseThrow());
            }
            InMemoryPositions.Selection found = positions.select(limits);
            if (found.records().isEmpty() && positions.anyHeldUp().isPresent()) {
                return fail(positions.anyHeldUp().orElseThrow());
            }
            boolean isDone =
                    isOver || found.isFull() || limits.isEnough(found.records().size(), found.bytes());
            return isDone && handOut(found.records());
        }

        private boolean handOut(List<FetchedRecord> records) {
            isHandedOut = !records.isEmpty();
            return complete(new HandedOut(records));
        }
    }

    private final class HandedOut implements Delivery {

        private final List<FetchedRecord> records;
        private boolean isSettled;

        HandedOut(List<FetchedRecord> records) {
            this.records = records;
            this.isSettled = records.isEmpty();
        }

        @Override
        public List<FetchedRecord> records() {
            return records;
        }

        @Override
        public void settle(DeliveryReport report) {
            cluster.atomically(() -> {
                if (!isSettled && !isClosed) {
                    positions.settle(report);
                    isHandedOut = false;
                }
                isSettled = true;
                return isSettled;
            });
        }
    }

    private final class QueuedSubscription implements ConsumerClientSubscription {

        @Override
        public CompletionStage<Void> subscribe(Subscription subscription) {
            return queuedChange(() -> listenTo(InMemoryListening.to(subscription)));
        }

        @Override
        public CompletionStage<Void> unsubscribe() {
            return queuedChange(() -> listenTo(InMemoryListening.NOTHING));
        }

        @Override
        public CompletionStage<List<TopicName>> topics() {
            return queued(() -> listening.topics(cluster.topics().keySet()));
        }

        @Override
        public CompletionStage<Void> assign(List<TopicPartition> partitions) {
            return queuedChange(() -> listenTo(InMemoryListening.to(partitions)));
        }

        @Override
        public CompletionStage<List<TopicPartition>> assignment() {
            return queued(positions::partitions);
        }
    }

    private final class QueuedPositions implements ConsumerClientPositions {

        @Override
        public CompletionStage<Void> seek(List<SeekTarget> targets) {
            return queuedChange(() -> positions.seek(targets));
        }

        @Override
        public CompletionStage<Void> seekAll(LogEdge edge) {
            return queuedChange(() -> positions.seekAll(edge));
        }

        @Override
        public CompletionStage<Void> commit(List<CommittedOffset> offsets) {
            return queuedChange(() -> {
                offsets.forEach(each -> requireExists(each.partition()));
                offsets.forEach(each -> cluster.commitsOf(group()).put(each.partition(), each));
            });
        }

        @Override
        public CompletionStage<Void> commitDelivered() {
            return enqueue(new DeliveredCommit());
        }

        @Override
        public CompletionStage<List<CommittedOffset>> committed(List<TopicPartition> partitions) {
            return queued(() -> partitions.stream()
                    .map(cluster.commitsOf(group())::get)
                    .filter(Objects::nonNull)
                    .toList());
        }

        private void requireExists(TopicPartition partition) {
            if (!cluster.topics().containsKey(partition.topic())) {
                cluster.log(partition);
            }
            if (cluster.findLog(partition).isEmpty()) {
                throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.");
            }
        }
    }
}
