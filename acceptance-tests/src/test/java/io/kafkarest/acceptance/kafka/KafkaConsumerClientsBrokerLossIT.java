package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failure;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.read;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.topics;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsBrokerLossIT {

    @Test
    void everyCallEndsWithoutABrokerAndTheInstanceGoesOnWhenItReturns() {
        try (KafkaConsumerClientsFixture kafka = new KafkaConsumerClientsFixture(4, Map.of())) {
            // Given
            String topic = kafka.topic(1);
            TopicPartition partition = TopicPartition.of(topic, 0);
            ConsumerClient client =
                    kafka.create(group(), Map.of("auto.offset.reset", "earliest", "enable.auto.commit", "false"));
            await(client.subscription().subscribe(topics(topic)));
            kafka.produce(topic, 0, 0, 3);
            assertThat(read(client, 3)).hasSize(3);
            await(client.positions().commitDelivered());

            // When
            kafka.stopBroker();

            // Then
            long start = System.nanoTime();
            assertThat(await(client.read(within(Duration.ofMillis(700)))).records())
                    .isEmpty();
            assertThat(since(start)).isLessThan(Duration.ofMillis(1500));
            List<CommittedOffset> commit = List.of(new CommittedOffset(partition, new Offset(2), ""));
            for (ProxyException each : List.of(
                    failure(client.positions().commit(commit)),
                    failure(client.positions().committed(List.of(partition))))) {
                assertThat(each.code()).isIn(FailureCode.RETRIABLE_KAFKA_FAILURE, FailureCode.BROKER_UNREACHABLE);
            }
            assertThat(since(start)).isLessThan(Duration.ofSeconds(14));
            ConsumerClient late = kafka.earliest(group());
            await(late.subscription().subscribe(topics(topic)));
            assertThat(await(late.read(within(Duration.ofMillis(300)))).records())
                    .isEmpty();
            long closing = System.nanoTime();
            await(late.close());
            assertThat(since(closing)).isLessThan(Duration.ofSeconds(8));

            kafka.startBroker(Map.of());
            kafka.produce(topic, 0, 3, 2);
            assertThat(read(client, 2)).isNotEmpty();
            await(client.positions().commit(commit));
            assertThat(await(client.positions().committed(List.of(partition)))).isEqualTo(commit);
            await(client.close());
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
