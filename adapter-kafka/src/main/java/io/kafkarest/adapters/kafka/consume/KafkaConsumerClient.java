package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClientPositions;
import io.kafkarest.ports.out.ConsumerClientSubscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.Consumer;

/** A consumer instance's client: puts what callers want into the mailbox of a {@link ConsumerLoop}, and rings. */
final class KafkaConsumerClient implements ConsumerClient, ConsumerClientSubscription, ConsumerClientPositions {

    private final Owner owner;
    private final Duration operationTimeout;
    private final Mailbox mailbox = new Mailbox();
    private final Listening listening;
    private final Commits commits;
    private final Seeks seeks;
    private final ConsumerLoop loop;

    KafkaConsumerClient(
            OwnedConsumer consumer,
            ClientSettings settings,
            ConsumerThreads threads,
            Duration operationTimeout,
            java.util.function.Consumer<KafkaConsumerClient> whenClosed) {
        this.operationTimeout = operationTimeout;
        this.owner = consumer.owner();
        Consumer<byte[], byte[]> kafka = consumer.kafka();
        Doorbell bell = new Doorbell(kafka::wakeup);
        LiveConsumer live = new LiveConsumer(kafka, bell, settings.readsTraces());
        AutoCommit automatic = new AutoCommit(live, settings.autoCommit(), settings.autoCommitInterval());
        GroupMembership membership = new GroupMembership(live, automatic);
        this.commits = new Commits(live, automatic);
        this.listening = new Listening(live, automatic, membership, settings.metadataAge());
        this.seeks = new Seeks(live);
        this.loop = new ConsumerLoop(
                threads,
                mailbox,
                bell,
                new ConsumerLoop.Parts(live, listening, automatic, membership),
                () -> whenClosed.accept(this));
    }

    @Override
    public ConsumerClientSubscription subscription() {
        return this;
    }

    @Override
    public ConsumerClientPositions positions() {
        return this;
    }

    @Override
    public CompletionStage<Delivery> read(ReadLimits limits) {
        PendingRead read = PendingRead.of(limits);
        mailbox.add(read);
        loop.ring();
        return told(read.result());
    }

    @Override
    public void isUsedBy(Principal again) {
        owner.isBack(again);
    }

    @Override
    public CompletionStage<Void> close() {
        return loop.close();
    }

    /** Completes when nothing is left of it, which is a little later than it is closed. */
    CompletableFuture<Void> freed() {
        return loop.freed();
    }

    @Override
    public CompletionStage<Void> subscribe(Subscription subscription) {
        return change(deadline -> {
            listening.subscribe(subscription);
            loop.failures().forget();
        });
    }

    @Override
    public CompletionStage<Void> unsubscribe() {
        return change(deadline -> {
            listening.unsubscribe();
            loop.failures().forget();
        });
    }

    @Override
    public CompletionStage<List<TopicName>> topics() {
        return submit(Command.of(false, operationTimeout, deadline -> listening.topics()));
    }

    @Override
    public CompletionStage<Void> assign(List<TopicPartition> partitions) {
        return change(deadline -> {
            listening.assign(partitions);
            loop.failures().forget();
        });
    }

    @Override
    public CompletionStage<List<TopicPartition>> assignment() {
        return submit(Command.of(false, operationTimeout, deadline -> listening.assignment()));
    }

    @Override
    public CompletionStage<Void> seek(List<SeekTarget> targets) {
        return change(deadline -> {
            seeks.seek(targets, deadline);
            loop.failures().forget();
        });
    }

    @Override
    public CompletionStage<Void> seekAll(LogEdge edge) {
        return change(deadline -> {
            seeks.seekAll(edge, deadline);
            loop.failures().forget();
        });
    }

    @Override
    public CompletionStage<Void> commit(List<CommittedOffset> offsets) {
        return change(deadline -> commits.commit(offsets, deadline));
    }

    @Override
    public CompletionStage<Void> commitDelivered() {
        return submit(changing(commits::commitDelivered).promised()).thenAccept(done -> {});
    }

    @Override
    public CompletionStage<List<CommittedOffset>> committed(List<TopicPartition> partitions) {
        return submit(Command.of(false, operationTimeout, deadline -> commits.committed(partitions, deadline)));
    }

    /** Something that waits until it is known what became of the records handed out. */
    private CompletionStage<Void> change(java.util.function.Consumer<Deadline> work) {
        return submit(changing(work)).thenAccept(done -> {});
    }

    private Command<Boolean> changing(java.util.function.Consumer<Deadline> work) {
        return Command.of(true, operationTimeout, deadline -> {
            work.accept(deadline);
            return true;
        });
    }

    private <T> CompletionStage<T> submit(Command<T> command) {
        mailbox.add(command);
        loop.ring();
        return told(command.result());
    }

    private <T> CompletionStage<T> told(CompletionStage<T> result) {
        return result.whenComplete((value, failure) -> {
            if (failure != null) {
                owner.tell(failure);
            }
        });
    }
}
