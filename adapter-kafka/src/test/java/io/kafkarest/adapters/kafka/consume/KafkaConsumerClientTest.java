package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientTest {

    private final ConsumerThreads threads = new ConsumerThreads(1);
    private final SlowBroker kafka = new SlowBroker();
    private final KafkaConsumerClient client = ConsumerClientOf.everybody(kafka, threads);

    @AfterEach
    void stop() {
        threads.close(Duration.ofSeconds(1));
    }

    @Test
    void tellsWhoeverWaitsForTheBrokerThatTheInstanceIsGone() throws Exception {
        CompletionStage<?> committed = client.committed(List.of(TopicPartition.of("t", 0)));
        kafka.asked.await();

        client.close();

        assertThat(failureOf(committed)).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    @Test
    void keepsThePromiseOfACommitThatACloseBreaksOff() throws Exception {
        var partition = new org.apache.kafka.common.TopicPartition("t", 0);
        kafka.updateBeginningOffsets(Map.of(partition, 0L));
        client.assign(List.of(TopicPartition.of("t", 0))).toCompletableFuture().get(10, TimeUnit.SECONDS);
        CompletionStage<Void> commit = client.commitDelivered();
        kafka.asked.await();

        client.close();
        kafka.answerOne();

        assertThat(commit.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(kafka.commits).containsExactly(Map.of(partition, new OffsetAndMetadata(0)));
    }

    @Test
    void tellsEachResultBeforeItDoesWhatWasAskedForNext() throws Exception {
        List<TopicPartition> partitions = List.of(TopicPartition.of("t", 0));
        CompletionStage<?> first = client.committed(partitions);
        kafka.asked.await();
        client.committed(partitions);

        kafka.answerOne();

        assertThat(first.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
        client.close();
    }

    @Test
    void keepsNoReadWaitingForOneSlowAnswerAfterTheOther() throws Exception {
        List<TopicPartition> partitions = List.of(TopicPartition.of("t", 0));
        client.committed(partitions);
        kafka.asked.await();
        client.committed(partitions);
        CompletionStage<Delivery> read = client.read(new ReadLimits(Duration.ZERO, OptionalInt.of(1), 1000));

        kafka.answerOneAfter(Duration.ofMillis(1_100));

        assertThat(read.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
        client.close();
    }

    /** Its time may be over at any point of a turn. */
    @Test
    void endsNoReadWithoutTheRecordsThatAreThere() throws Exception {
        var partition = new org.apache.kafka.common.TopicPartition("t", 0);
        kafka.updateBeginningOffsets(Map.of(partition, 0L));
        client.assign(List.of(TopicPartition.of("t", 0))).toCompletableFuture().get(10, TimeUnit.SECONDS);
        kafka.addRecord(new ConsumerRecord<>("t", 0, 0, null, new byte[9]));
        ReadLimits more = new ReadLimits(Duration.ofMillis(2), OptionalInt.of(1000), 1_000_000);

        for (int i = 0; i < 1000; i++) {
            Delivery delivery = client.read(more).toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(delivery.records()).as("read %d", i).hasSize(1);
            delivery.settle(DeliveryReport.LOST);
        }
        client.close();
    }

    @Test
    void keepsTextFromTheClientThatItCouldNeverSend() throws Exception {
        String text = "\u00e4".repeat(20_000);
        TopicPartition partition = TopicPartition.of(text, 0);

        assertThat(failureOf(client.subscribe(new Subscription.ToTopics(List.of(new TopicName(text))))))
                .isEqualTo(FailureCode.INVALID_REQUEST_MEMBER);
        assertThat(failureOf(client.assign(List.of(partition)))).isEqualTo(FailureCode.INVALID_REQUEST_MEMBER);
        assertThat(failureOf(client.committed(List.of(partition)))).isEqualTo(FailureCode.INVALID_REQUEST_MEMBER);
        assertThat(failureOf(
                        client.commit(List.of(new CommittedOffset(TopicPartition.of("t", 0), new Offset(1), text)))))
                .isEqualTo(FailureCode.INVALID_REQUEST_MEMBER);
    }

    private static FailureCode failureOf(CompletionStage<?> stage) throws Exception {
        try {
            stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return ((ProxyException) e.getCause()).code();
        }
        throw new AssertionError("did not fail");
    }

    /** Says nothing until it is told to, or somebody breaks off the question. */
    private static final class SlowBroker extends MockConsumer<byte[], byte[]> {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        private final List<Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata>> commits =
                new CopyOnWriteArrayList<>();

        SlowBroker() {
            super("earliest");
        }

        void answerOne() {
            answers.add(true);
        }

        void answerOneAfter(Duration time) {
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::answerOne);
        }

        @Override
        public Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> committed(
                Set<org.apache.kafka.common.TopicPartition> partitions, Duration timeout) {
            awaitAnswer();
            return Map.of();
        }

        @Override
        public void commitSync(
                Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> positions, Duration timeout) {
            awaitAnswer();
            commits.add(positions);
        }

        private void awaitAnswer() {
            asked.countDown();
            try {
                if (!answers.take()) {
                    throw new WakeupException();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void wakeup() {
            answers.add(false);
        }
    }
}
