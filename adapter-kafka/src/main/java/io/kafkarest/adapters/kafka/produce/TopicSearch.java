package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Finds out whether a topic is there: asks, has a broker that makes topics make it, and asks again a few times. Known
 * topics are answered after one round trip, unknown ones well within a second, and without brokers it takes seconds.
 */
final class TopicSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PROMPT_PATIENCE = Duration.ofMillis(550);

    /** Pauses before each further question; topics are made in a few tens of milliseconds. */
    private static final int[] PAUSES_MILLIS = {20, 40, 80, 120};

    /** Where the rounds begin if the prompt took long: the topic was made meanwhile, or will not be in time. */
    private static final int LATE_ROUND = 2;

    private final PartitionCounts counts;
    private final CreationPrompt prompt;
    private final Duration maxBlock;
    private final Duration patience;

    TopicSearch(PartitionCounts counts, CreationPrompt prompt, ProducerSettings settings) {
        this.counts = counts;
        this.prompt = prompt;
        this.maxBlock = settings.maxBlock();
        this.patience = maxBlock.compareTo(PATIENCE) < 0 ? maxBlock : PATIENCE;
    }

    /** What there is to know about the topic. Does not block and never fails. */
    CompletionStage<TopicState> search(TopicName topic) {
        return ask(topic, () -> promptAndAskAgain(topic));
    }

    private CompletionStage<TopicState> promptAndAskAgain(TopicName topic) {
        return prompt.prompt(topic)
                .toCompletableFuture()
                .thenApply(asked -> true)
                .completeOnTimeout(false, PROMPT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((asked, failure) -> failure == null && asked)
                .thenCompose(asked -> askAgain(topic, asked ? 0 : LATE_ROUND));
    }

    private CompletionStage<TopicState> askAgain(TopicName topic, int round) {
        if (round == PAUSES_MILLIS.length) {
            return CompletableFuture.completedStage(absent(topic));
        }
        Executor later = CompletableFuture.delayedExecutor(PAUSES_MILLIS[round], TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> ask(topic, () -> askAgain(topic, round + 1)), later)
                .thenCompose(answer -> answer);
    }

    private CompletionStage<TopicState> ask(TopicName topic, Supplier<CompletionStage<TopicState>> ifUnknown) {
        return counts.count(topic, patience)
                .<CompletionStage<TopicState>>handle((partitions, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedStage(new TopicState.Present(partitions));
                    }
                    Throwable cause = KafkaFailures.unwrap(failure);
                    return cause instanceof UnknownTopicOrPartitionException
                            ? ifUnknown.get()
                            : CompletableFuture.completedStage(unusable(topic, cause));
                })
                .thenCompose(answer -> answer);
    }

    /** In the words that a producer has for the same, which name the topic; the admin client's do not. */
    private TopicState unusable(TopicName topic, Throwable cause) {
        if (cause instanceof InvalidTopicException) {
            return verdict(new InvalidTopicException(Set.of(topic.value())));
        }
        if (cause instanceof TopicAuthorizationException) {
            return verdict(new TopicAuthorizationException(Set.of(topic.value())));
        }
        RecordOutcome.Rejected rejected = KafkaFailures.rejection(cause);
        return rejected.code() == FailureCode.RETRIABLE_KAFKA_FAILURE
                ? new TopicState.Unusable(notPresent(topic), false)
                : new TopicState.Unusable(rejected, false);
    }

    private TopicState absent(TopicName topic) {
        return new TopicState.Unusable(notPresent(topic), true);
    }

    private RecordOutcome.Rejected notPresent(TopicName topic) {
        return new RecordOutcome.Rejected(
                FailureCode.RETRIABLE_KAFKA_FAILURE,
                "Topic %s not present in metadata after %d ms.".formatted(topic, maxBlock.toMillis()));
    }

    private static TopicState verdict(Exception inWordsOfTheProducer) {
        return new TopicState.Unusable(KafkaFailures.rejection(inWordsOfTheProducer), true);
    }
}
