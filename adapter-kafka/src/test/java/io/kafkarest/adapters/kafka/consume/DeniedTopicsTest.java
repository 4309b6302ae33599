package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller whom brokers do not let see a topic of his subscription, and perhaps do later. */
class DeniedTopicsTest {

    private final ConsumerThreads threads = new ConsumerThreads(1);
    private final DenyingBroker kafka = new DenyingBroker();
    private final KafkaConsumerClient client = ConsumerClientOf.everybody(kafka, threads);

    @AfterEach
    void stop() {
        threads.close(Duration.ofSeconds(1));
    }

    @Test
    void areToldOfAgainAndAgain() {
        subscribe("secret");
        kafka.deny("secret");

        assertThat(read()).contains(FailureCode.ACCESS_DENIED);
        assertThat(read()).contains(FailureCode.ACCESS_DENIED);
        assertThat(read()).contains(FailureCode.ACCESS_DENIED);
    }

    @Test
    void areSubscribedToAnewWhenTheyAreDeniedNoLonger() {
        subscribe("secret");
        kafka.deny("secret");
        assertThat(read()).contains(FailureCode.ACCESS_DENIED);
        kafka.subscriptions.clear();

        kafka.denied.clear();

        Await.until("the client looks again", () -> kafka.subscriptions.equals(List.of("-", "secret")));
    }

    @Test
    void leaveTheOthersAlone() {
        subscribe("open", "secret");
        kafka.updateBeginningOffsets(Map.of(new TopicPartition("open", 0), 0L));
        kafka.rebalance(List.of(new TopicPartition("open", 0)));
        kafka.deny("secret");
        assertThat(read()).contains(FailureCode.ACCESS_DENIED);
        Await.until("the brokers are asked again", () -> kafka.questions.size() >= 2);
        assertThat(read()).isEmpty();
        kafka.subscriptions.clear();

        kafka.denied.clear();

        Await.until("the client looks again", () -> kafka.subscriptions.equals(List.of("open", "open,secret")));
        assertThat(kafka.assignment()).containsExactly(new TopicPartition("open", 0));
    }

    private void subscribe(String... topics) {
        Await.result(client.subscribe(new Subscription.ToTopics(
                Arrays.stream(topics).map(TopicName::new).toList())));
    }

    private Optional<FailureCode> read() {
        return client.read(new ReadLimits(
                        Duration.ofMillis(kafka.assignment().isEmpty() ? 20_000 : 100), OptionalInt.of(1), 1000))
                .handle((delivery, failure) -> Optional.ofNullable(failure)
                        .map(each -> KafkaFailures.translate(each).code()))
                .toCompletableFuture()
                .join();
    }

    /** Complains of a topic in one poll, as Kafka's client does, and each time that it is asked for it. */
    private static final class DenyingBroker extends MockConsumer<byte[], byte[]> {

        private final Set<String> denied = ConcurrentHashMap.newKeySet();
        private final List<String> subscriptions = new CopyOnWriteArrayList<>();
        private final List<String> questions = new CopyOnWriteArrayList<>();

        DenyingBroker() {
            super("earliest");
        }

        void deny(String topic) {
            denied.add(topic);
            setPollException(new TopicAuthorizationException(Set.of(topic)));
        }

        @Override
        public List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            questions.add(topic);
            if (denied.contains(topic)) {
                throw new TopicAuthorizationException(Set.of(topic));
            }
            return List.of();
        }

        @Override
        public synchronized void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            subscriptions.add(topics.stream().sorted().collect(Collectors.joining(",")));
            super.subscribe(topics, listener);
        }

        @Override
        public synchronized void unsubscribe() {
            subscriptions.add("-");
            super.unsubscribe();
        }
    }
}
