package io.kafkarest.adapters.kafka.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicSearchTest {

    private static final TopicName TOPIC = new TopicName("t");
    private static final Rejected ABSENT =
            new Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, "Topic t not present in metadata after 60000 ms.");

    private final Deque<CompletionStage<Integer>> answers = new ArrayDeque<>();
    private final List<Duration> patience = new ArrayList<>();
    private final AtomicInteger prompts = new AtomicInteger();
    private CompletionStage<Void> prompted = CompletableFuture.completedStage(null);

    @Test
    void asksOnceForATopicThatIsThere() {
        answers.add(CompletableFuture.completedStage(3));

        assertThat(Await.result(search().search(TOPIC))).isEqualTo(new TopicState.Present(3));
        assertThat(prompts).hasValue(0);
        assertThat(patience).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void findsATopicThatTheBrokerMakesLittleByLittle() {
        answers.add(CompletableFuture.failedStage(new UnknownTopicOrPartitionException()));
        answers.add(CompletableFuture.failedStage(new UnknownTopicOrPartitionException()));
        answers.add(CompletableFuture.completedStage(1));

        assertThat(Await.result(search().search(TOPIC))).isEqualTo(new TopicState.Present(1));
        assertThat(prompts).hasValue(1);
    }

    @Test
    void saysWithinASecondThatATopicIsUnknown() {
        assertThat(Await.result(search().search(TOPIC), Duration.ofSeconds(1)))
                .isEqualTo(new TopicState.Unusable(ABSENT, true));
        assertThat(prompts).hasValue(1);
    }

    @Test
    void saysWithinASecondThatATopicIsUnknownAlsoIfThePromptHangs() {
        prompted = new CompletableFuture<>();

        assertThat(Await.result(search().search(TOPIC), Duration.ofSeconds(1)))
                .isEqualTo(new TopicState.Unusable(ABSENT, true));
    }

    @Test
    void isNoMorePatientThanTheUser() {
        answers.add(CompletableFuture.failedStage(new TimeoutException("Timed out waiting for a node assignment.")));
        ProducerSettings settings = ProducerSettings.of(Map.of("max.block.ms", "300"));

        TopicState state = Await.result(search(settings).search(TOPIC));

        assertThat(state)
                .isEqualTo(new TopicState.Unusable(
                        new Rejected(
                                FailureCode.RETRIABLE_KAFKA_FAILURE, "Topic t not present in metadata after 300 ms."),
                        false));
        assertThat(patience).containsExactly(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhyNothingCanBeSent(Exception thrown, TopicState.Unusable expected) {
        answers.add(CompletableFuture.failedStage(thrown));

        assertThat(Await.result(search().search(TOPIC))).isEqualTo(expected);
        assertThat(prompts).hasValue(0);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        new InvalidTopicException("said differently"),
                        new TopicState.Unusable(new Rejected(FailureCode.KAFKA_FAILURE, "Invalid topics: [t]"), true)),
                arguments(
                        new TopicAuthorizationException("said differently"),
                        new TopicState.Unusable(
                                new Rejected(FailureCode.ACCESS_DENIED, "Not authorized to access topics: [t]"), true)),
                arguments(
                        new SaslAuthenticationException("wrong password"),
                        new TopicState.Unusable(
                                new Rejected(FailureCode.AUTHENTICATION_FAILED, "wrong password"), false)),
                arguments(new DisconnectException(), new TopicState.Unusable(ABSENT, false)));
    }

    private TopicSearch search() {
        return search(ProducerSettings.of(Map.of()));
    }

    private TopicSearch search(ProducerSettings settings) {
        return new TopicSearch(this::count, this::prompt, settings);
    }

    private synchronized CompletionStage<Integer> count(TopicName topic, Duration bound) {
        patience.add(bound);
        return answers.isEmpty()
                ? CompletableFuture.failedStage(new UnknownTopicOrPartitionException())
                : answers.remove();
    }

    private CompletionStage<Void> prompt(TopicName topic) {
        prompts.incrementAndGet();
        return prompted;
    }
}
