package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.RecordSender;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends records through the shared producers, once their topic is known to be there. */
final class KafkaRecordSender implements RecordSender {

    private final ProducerPool producers;
    private final TopicDirectory topics;
    private final WaitingWords words;

    @Inject
    KafkaRecordSender(ProducerPool producers, TopicDirectory topics, ProducerSettings settings) {
        this.producers = producers;
        this.topics = topics;
        this.words = new WaitingWords(settings);
    }

    @Override
    public CompletionStage<List<RecordOutcome>> send(
            Principal caller, ServiceClass serviceClass, TopicName topic, List<OutgoingRecord> records) {
        BatchInFlight batch = new BatchInFlight(topic, records, words);
        ProducerKey key = ProducerKey.of(caller, serviceClass);
        CompletionStage<TopicState> found = topics.find(topic);
        return sendAtOnce(found, batch, key) ? batch.answer() : sendLater(found, batch, key);
    }

    /** As it mostly is: what is known already needs nobody who waits for it. */
    private boolean sendAtOnce(CompletionStage<TopicState> found, BatchInFlight batch, ProducerKey key) {
        if (!isHere(found)
                || !(found.toCompletableFuture().join() instanceof TopicState.Present present)
                || batch.highestPartition() >= present.partitions()) {
            return false;
        }
        CompletionStage<SharedProducer> producer = producers.producer(key);
        if (!isHere(producer)) {
            return false;
        }
        producer.toCompletableFuture().join().send(batch, present.partitions());
        return true;
    }

    private static boolean isHere(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        return future.isDone() && !future.isCompletedExceptionally();
    }

    private CompletionStage<List<RecordOutcome>> sendLater(
            CompletionStage<TopicState> found, BatchInFlight batch, ProducerKey key) {
        return found.thenCompose(state -> recheck(state, batch)).thenCompose(state -> send(batch, state, key));
    }

    /** A partition beyond the known ones may have been added since: the brokers are asked before it is refused. */
    private CompletionStage<TopicState> recheck(TopicState state, BatchInFlight batch) {
        boolean isBeyond =
                state instanceof TopicState.Present present && batch.highestPartition() >= present.partitions();
        return isBeyond ? topics.ask(batch.topic()) : CompletableFuture.completedStage(state);
    }

    private CompletionStage<List<RecordOutcome>> send(BatchInFlight batch, TopicState state, ProducerKey key) {
        if (state instanceof TopicState.Unusable unusable) {
            return CompletableFuture.completedStage(Collections.nCopies(batch.size(), unusable.outcome()));
        }
        int partitions = ((TopicState.Present) state).partitions();
        CompletableFuture<SharedProducer> producer = producers.producer(key).toCompletableFuture();
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
