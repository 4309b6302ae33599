package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;

/**
 * One producer of Kafka that many requests share. Whatever makes a producer wait - a topic that it does not know yet, a
 * full buffer - is kept away from the threads that handle requests, or answered at once.
 */
final class SharedProducer {

    private final ConcurrentMap<TopicName, CompletableFuture<Void>> warming = new ConcurrentHashMap<>();
    private final Producer<byte[], byte[]> producer;
    private final Optional<Metric> availableBytes;
    private final ByteBudget budget;
    private final long batchBytes;
    private final WaitingWords words;
    private final WarmTopics warm;
    private final Consumer<TopicName> lost;
    private final Executor waiters;

    /** Waits on the executor where it has to, and tells of topics that it cannot find although they were there. */
    SharedProducer(
            Producer<byte[], byte[]> producer,
            ProducerSettings settings,
            NanoClock clock,
            Consumer<TopicName> lost,
            Executor waiters) {
        this.producer = producer;
        this.availableBytes = producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("buffer-available-bytes"))
                .<Metric>map(metric -> metric.getValue())
                .findFirst();
        this.budget = new ByteBudget(settings.bufferBytes());
        this.batchBytes = settings.batchBytes();
        this.words = new WaitingWords(settings);
        // The producer forgets at some time after its own limit; half of it leaves room for clocks and delays.
        this.warm = new WarmTopics(clock, settings.metadataIdle().dividedBy(2));
        this.lost = lost;
        this.waiters = waiters;
    }

    /** Sends the batch, and answers all of it in any case. Does not wait. */
    void send(BatchInFlight batch, int partitions) {
        long granted = hasRoom() ? budget.take(batch.sizeInBytes()) : 0;
        if (granted > 0) {
            batch.whenSettled(() -> budget.giveBack(granted));
        }
        int highest = Math.min(batch.highestPartition(), partitions - 1);
        if (granted == 0 || warm.isReady(batch.topic(), highest)) {
            hand(batch, partitions, granted);
        } else {
            sendWhenWarm(batch, partitions, granted);
        }
    }

    /** Sends what is on its way, for this time at most, and closes the producer. */
    void close(Duration patience) {
        producer.close(patience);
    }

    /** A batch takes a whole buffer even for few bytes, so that many partitions can use up the room with little. */
    private boolean hasRoom() {
        return availableBytes
                .map(metric -> metric.metricValue() instanceof Number bytes && bytes.longValue() >= batchBytes)
                .orElse(true);
    }

    private void hand(BatchInFlight batch, int partitions, long granted) {
        if (!batch.sendTo(producer, partitions, granted)) {
            forget(batch.topic());
        }
    }

    private void forget(TopicName topic) {
        warm.remove(topic);
        lost.accept(topic);
    }

    private void sendWhenWarm(BatchInFlight batch, int partitions, long granted) {
        try {
            warm(batch.topic())
                    .whenCompleteAsync(
                            (done, failure) -> {
                                if (failure == null) {
                                    hand(batch, partitions, granted);
                                } else {
                                    batch.rejectAll(words.of(KafkaFailures.rejection(failure)));
                                }
                            },
                            waiters);
        } catch (RejectedExecutionException e) {
            batch.rejectAll(words.busy());
        }
    }

    /** All who wait for the same topic wait for one. */
    private CompletionStage<Void> warm(TopicName topic) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = warming.putIfAbsent(topic, mine);
        if (running != null) {
            return running;
        }
        CompletionStage<Void> warmed = mine.whenComplete((done, failure) -> warming.remove(topic, mine));
        try {
            waiters.execute(() -> warm(topic, mine));
            return warmed;
        } catch (RejectedExecutionException e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void warm(TopicName topic, CompletableFuture<Void> warmed) {
        try {
            warm.add(topic, producer.partitionsFor(topic.value()).size());
            warmed.complete(null);
        } catch (RuntimeException e) {
            forget(topic);
            warmed.completeExceptionally(e);
        }
    }
}
