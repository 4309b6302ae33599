package io.kafkarest.adapters.kafka.produce;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.junit.jupiter.api.Test;

class TopicDirectoryTest {

    private static final TopicName TOPIC = new TopicName("t");

    private final AtomicLong now = new AtomicLong();
    private final List<CompletableFuture<Integer>> questions = new ArrayList<>();
    private final List<Integer> ledPartitions = new ArrayList<>();
    private final TopicDirectory directory = new TopicDirectory(
            new TopicSearch(
                    this::count, topic -> CompletableFuture.completedStage(null), ProducerSettings.of(Map.of())),
            this::await,
            now::get);

    @Test
    void asksOnceForAllWhoAskAtTheSameTime() {
        CompletionStage<TopicState> first = directory.find(TOPIC);
        CompletionStage<TopicState> second = directory.find(TOPIC);

        answer(2);

        assertThat(questions).hasSize(1);
        assertThat(Await.result(first)).isEqualTo(new TopicState.Present(2));
        assertThat(Await.result(second)).isEqualTo(new TopicState.Present(2));
    }

    @Test
    void answersFromMemoryForSomeSeconds() {
        directory.find(TOPIC);
        answer(2);
        pass(Duration.ofSeconds(4));

        assertThat(Await.result(directory.find(TOPIC))).isEqualTo(new TopicState.Present(2));
        assertThat(questions).hasSize(1);
    }

    @Test
    void asksInTheBackgroundForATopicInUse() {
        directory.find(TOPIC);
        answer(2);
        pass(Duration.ofSeconds(6));

        assertThat(Await.result(directory.find(TOPIC))).isEqualTo(new TopicState.Present(2));
        assertThat(questions).hasSize(2);
        answer(4);
        assertThat(Await.result(directory.find(TOPIC))).isEqualTo(new TopicState.Present(4));
    }

    @Test
    void waitsForAnAnswerAboutATopicThatWasNotUsedForLong() {
        directory.find(TOPIC);
        answer(2);
        pass(Duration.ofSeconds(31));

        CompletionStage<TopicState> state = directory.find(TOPIC);

        assertThat(state.toCompletableFuture()).isNotDone();
        answer(3);
        assertThat(Await.result(state)).isEqualTo(new TopicState.Present(3));
    }

    @Test
    void keepsATopicWhileTheBrokersAreSilentForAMoment() {
        directory.find(TOPIC);
        answer(2);
        pass(Duration.ofSeconds(6));
        directory.find(TOPIC);

        fail(new DisconnectException());

        assertThat(Await.result(directory.find(TOPIC))).isEqualTo(new TopicState.Present(2));
        pass(Duration.ofSeconds(30));
        assertThat(directory.find(TOPIC).toCompletableFuture()).isNotDone();
    }

    @Test
    void dropsATopicThatTheBrokersRefuseNow() {
        directory.find(TOPIC);
        answer(2);
        pass(Duration.ofSeconds(6));
        directory.find(TOPIC);

        fail(new InvalidTopicException());

        assertThat(Await.result(directory.find(TOPIC))).isInstanceOf(TopicState.Unusable.class);
    }

    @Test
    void asksAgainAfterASecondForATopicThatCouldNotBeUsed() {
        directory.find(TOPIC);
        fail(new InvalidTopicException());

        assertThat(Await.result(directory.find(TOPIC))).isInstanceOf(TopicState.Unusable.class);
        assertThat(questions).hasSize(1);
        pass(Duration.ofMillis(1_100));
        directory.find(TOPIC);
        assertThat(questions).hasSize(2);
    }

    @Test
    void asksAgainForATopicThatItForgot() {
        directory.find(TOPIC);
        answer(2);

        directory.forget(TOPIC);

        assertThat(directory.find(TOPIC).toCompletableFuture()).isNotDone();
    }

    @Test
    void waitsForLeadersOnlyWhenThereAreNewPartitions() {
        directory.find(TOPIC);
        answer(2);
        directory.ask(TOPIC);
        answer(2);
        directory.ask(TOPIC);
        answer(3);

        assertThat(ledPartitions).containsExactly(2, 3);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void answer(int partitions) {
        questions.get(questions.size() - 1).complete(partitions);
    }

    private void fail(Exception failure) {
        questions.get(questions.size() - 1).completeExceptionally(failure);
    }

    private CompletionStage<Integer> count(TopicName topic, Duration patience) {
        CompletableFuture<Integer> question = new CompletableFuture<>();
        questions.add(question);
        return question;
    }

    private CompletionStage<Void> await(TopicName topic, int partitions) {
        ledPartitions.add(partitions);
        return CompletableFuture.completedStage(null);
    }
}
