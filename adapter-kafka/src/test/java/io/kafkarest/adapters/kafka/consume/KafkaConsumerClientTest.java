package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientTest {

    private final ConsumerThreads threads = new ConsumerThreads(1);

    @AfterEach
    void stop() {
        threads.close(Duration.ofSeconds(1));
    }

    @Test
    void tellsWhoeverWaitsForTheBrokerThatTheInstanceIsGone() throws Exception {
        SlowBroker kafka = new SlowBroker();
        KafkaConsumerClient client = new KafkaConsumerClient(
                kafka,
                new ClientSettings(Map.of(), false, Duration.ofSeconds(5), Duration.ofSeconds(30)),
                threads,
                Duration.ofSeconds(30),
                closed -> {});
        CompletableFuture<List<CommittedOffset>> committed = client.committed(
                        List.of(new TopicPartition(new TopicName("t"), 0)))
                .toCompletableFuture();
        kafka.asked.await();

        client.close();

        assertThatThrownBy(() -> committed.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ProxyException.class)
                .extracting(failure -> ((ProxyException) failure.getCause()).code())
                .isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    /** Says nothing until somebody breaks off the question. */
    private static final class SlowBroker extends MockConsumer<byte[], byte[]> {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch woken = new CountDownLatch(1);

        SlowBroker() {
            super("earliest");
        }

        @Override
        public Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> committed(
                Set<org.apache.kafka.common.TopicPartition> partitions, Duration timeout) {
            asked.countDown();
            try {
                woken.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new WakeupException();
        }

        @Override
        public void wakeup() {
            woken.countDown();
        }
    }
}
