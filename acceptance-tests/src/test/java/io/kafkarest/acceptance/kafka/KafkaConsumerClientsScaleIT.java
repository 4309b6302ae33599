package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.eventually;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.topics;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsScaleIT {

    private static final int INSTANCES = 200;

    @Test
    void twoHundredInstancesJoinAndPollBesideEachOther() {
        try (KafkaConsumerClientsFixture kafka = new KafkaConsumerClientsFixture(50, Map.of())) {
            // Given
            String topic = kafka.topic(1);
            List<ConsumerClient> clients = new ArrayList<>();

            // When
            long start = System.nanoTime();
            for (int i = 0; i < INSTANCES; i++) {
                clients.add(kafka.earliest(group()));
            }
            List<CompletionStage<Void>> subscribed = new ArrayList<>();
            for (ConsumerClient each : clients) {
                subscribed.add(each.subscription().subscribe(topics(topic)));
            }
            subscribed.forEach(KafkaConsumerClientsFixture::await);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            clients.forEach(each -> eventually(
                    () -> assertThat(await(each.subscription().assignment())).hasSize(1)));
            clients.forEach(each -> await(each.read(within(Duration.ofMillis(1)))));

            // Then
            assertThat(took).isLessThan(Duration.ofSeconds(15));
            List<CompletableFuture<Delivery>> reads = new ArrayList<>();
            clients.forEach(
                    each -> reads.add(each.read(within(Duration.ofSeconds(20))).toCompletableFuture()));
            long sent = System.nanoTime();
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            reads.forEach(each -> answers.add(each.thenApply(delivery -> {
                delivery.settle(DeliveryReport.delivered(delivery.records()));
                return (System.nanoTime() - sent) / 1_000_000;
            })));
            kafka.produce(topic, 0, 0, 1);
            long produced = (System.nanoTime() - sent) / 1_000_000;
            List<Long> millis = new ArrayList<>(
                    answers.stream().map(KafkaConsumerClientsFixture::await).toList());
            Collections.sort(millis);
            assertThat(produced).isLessThan(1000);
            assertThat(millis.get(millis.size() - 1)).isLessThan(5000);
            reads.forEach(each -> assertThat(await(each).records()).hasSize(1));
            List<CompletionStage<Void>> closed =
                    clients.stream().map(ConsumerClient::close).toList();
            closed.forEach(KafkaConsumerClientsFixture::await);
        }
    }
}
