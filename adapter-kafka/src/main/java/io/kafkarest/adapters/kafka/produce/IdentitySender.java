package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.Admins;
import io.kafkarest.adapters.kafka.client.IdentityAdmin;
import io.kafkarest.adapters.kafka.client.IdentitySession;
import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends the records of one identity through its producers, once their topic is known to be there. What it knows of topics is
 * its own: brokers hide from one what they show to another.
 */
final class IdentitySender {

    private final ProducerPool producers;
    private final TopicDirectory topics;
    private final ConsumerCreationPrompt prompt;
    private final WaitingWords words;
    private final long madeAt;
    private volatile boolean isStuck;

    private IdentitySender(
            ProducerPool producers,
            TopicDirectory topics,
            ConsumerCreationPrompt prompt,
            WaitingWords words,
            long now) {
        this.madeAt = now;
        this.producers = producers;
        this.topics = topics;
        this.prompt = prompt;
        this.words = words;
    }

    /** A sender whose clients are made at first use. */
    static IdentitySender of(IdentitySession session, Admins admins, ProducerSettings settings, NanoClock clock) {
        IdentityAdmin admin = admins.of(session);
        ConsumerCreationPrompt prompt = new ConsumerCreationPrompt(settings, session);
        TopicSearch search = new TopicSearch(new AdminPartitionCounts(admin), prompt, settings);
        TopicDirectory topics = new TopicDirectory(search, new AdminLeaders(admin), clock);
        return new IdentitySender(
                new ProducerPool(settings, clock, topics, session),
                topics,
                prompt,
                new WaitingWords(settings),
                clock.nanoTime());
    }

    CompletionStage<List<RecordOutcome>> send(
            ServiceClass serviceClass, TopicName topic, List<OutgoingRecord> records, Optional<TraceContext> trace) {
        BatchInFlight batch = new BatchInFlight(topic, records, trace, words, () -> isStuck = true);
        return topics.find(topic)
                .thenCompose(state -> recheck(state, batch))
                .thenCompose(state -> send(batch, state, serviceClass));
    }

    /** Whether a producer was told something that it may repeat for ever, such as that it may not log in, and is from before. */
    boolean isStuckSince(long nanoTime) {
        return isStuck && madeAt - nanoTime <= 0;
    }

    void close() {
        prompt.close();
        producers.close();
    }

    /** A partition beyond the known ones may have been added since: the brokers are asked before it is refused. */
    private CompletionStage<TopicState> recheck(TopicState state, BatchInFlight batch) {
        boolean isBeyond =
                state instanceof TopicState.Present present && batch.highestPartition() >= present.partitions();
        return isBeyond ? topics.ask(batch.topic()) : CompletableFuture.completedStage(state);
    }

    private CompletionStage<List<RecordOutcome>> send(
            BatchInFlight batch, TopicState state, ServiceClass serviceClass) {
        if (state instanceof TopicState.Unusable unusable) {
            return CompletableFuture.completedStage(Collections.nCopies(batch.size(), unusable.outcome()));
        }
        int partitions = ((TopicState.Present) state).partitions();
        CompletableFuture<SharedProducer> producer =
                producers.producer(serviceClass).toCompletableFuture();
        return producer.handle((ready, failure) -> {
                    if (failure != null) {
                        throw KafkaFailures.translate(failure);
                    }
                    ready.send(batch, partitions);
                    return batch.answer();
                })
                .thenCompose(answer -> answer);
    }
}
