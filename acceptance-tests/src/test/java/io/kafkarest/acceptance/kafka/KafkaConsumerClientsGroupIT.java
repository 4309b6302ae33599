package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.eventually;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failure;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.offsets;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.read;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.topics;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsGroupIT {

    private static KafkaConsumerClientsFixture kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaConsumerClientsFixture(50, Map.of());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void joinsInTheBackgroundAndThenReadsOnlyWhatComesLater() {
        String topic = kafka.topic(3);
        kafka.produce(topic, 0, 0, 3);
        ConsumerClient client = kafka.create(group(), Map.of());
        await(client.subscription().subscribe(topics(topic)));

        eventually(() -> assertThat(await(client.subscription().assignment())).hasSize(3));
        eventually(() -> {
            await(client.positions().commitDelivered());
            assertThat(await(client.positions().committed(List.of(TopicPartition.of(topic, 0)))))
                    .hasSize(1);
        });
        kafka.produce(topic, 0, 3, 2);

        assertThat(offsets(read(client, 2))).containsExactly(3L, 4L);
        await(client.close());
    }

    @Test
    void membersShareThePartitionsAndTakeOverFromOneThatLeaves() {
        String topic = kafka.topic(3);
        String group = group();
        ConsumerClient one = kafka.earliest(group);
        ConsumerClient two = kafka.earliest(group);
        await(one.subscription().subscribe(topics(topic)));
        eventually(() -> assertThat(await(one.subscription().assignment())).hasSize(3));
        await(two.subscription().subscribe(topics(topic)));

        eventually(() -> {
            List<TopicPartition> all = new ArrayList<>(await(one.subscription().assignment()));
            List<TopicPartition> ofTwo = await(two.subscription().assignment());
            all.addAll(ofTwo);
            assertThat(ofTwo).isNotEmpty();
            assertThat(all).hasSize(3).doesNotHaveDuplicates();
        });
        await(two.close());
        eventually(() -> assertThat(await(one.subscription().assignment())).hasSize(3));
        kafka.produce(topic, 0, 0, 2);
        kafka.produce(topic, 1, 0, 2);
        kafka.produce(topic, 2, 0, 2);
        assertThat(read(one, 6)).hasSize(6);
        await(one.close());
    }

    @Test
    void losesNothingThatWasFetchedAndNotDeliveredWhenPartitionsMove() {
        String topic = kafka.topic(2);
        String group = group();
        kafka.produce(topic, 0, 0, 50);
        kafka.produce(topic, 1, 0, 50);
        ConsumerClient one = kafka.earliest(group);
        await(one.subscription().subscribe(topics(topic)));
        Delivery some = nonEmpty(one, 9);
        some.settle(DeliveryReport.delivered(some.records()));
        List<String> seen = new ArrayList<>();
        some.records().forEach(each -> seen.add(each.partition() + ":" + each.offset()));
        Delivery inFlight = nonEmpty(one, 9);

        ConsumerClient two = kafka.earliest(group);
        await(two.subscription().subscribe(topics(topic)));
        eventually(() -> assertThat(await(two.subscription().assignment())).hasSize(1));
        inFlight.settle(DeliveryReport.LOST);
        for (ConsumerClient each : List.of(one, two)) {
            Delivery delivery = await(each.read(within(Duration.ofSeconds(3))));
            while (!delivery.records().isEmpty()) {
                delivery.records().forEach(record -> seen.add(record.partition() + ":" + record.offset()));
                delivery.settle(DeliveryReport.delivered(delivery.records()));
                delivery = await(each.read(within(Duration.ofSeconds(3))));
            }
        }

        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
        await(one.close());
        await(two.close());
    }

    @Test
    void subscribesToAPatternAndFindsItsTopics() {
        String prefix = "p" + UUID.randomUUID().toString().substring(0, 8);
        kafka.topic(prefix + "1", 1);
        kafka.topic(prefix + "2", 1);
        kafka.topic(prefix + "3", 1);
        kafka.produce(prefix + "2", 0, 0, 1);
        ConsumerClient client = kafka.earliest(group());

        await(client.subscription().subscribe(new Subscription.ToPattern(prefix + "[12]")));

        assertThat(read(client, 1)).hasSize(1);
        assertThat(await(client.subscription().topics()))
                .containsExactly(new TopicName(prefix + "1"), new TopicName(prefix + "2"));
        await(client.subscription().subscribe(new Subscription.ToPattern(prefix + "3")));
        eventually(
                () -> assertThat(await(client.subscription().topics())).containsExactly(new TopicName(prefix + "3")));
        await(client.close());
    }

    @Test
    void complainsOfATopicsNameOnce() {
        ConsumerClient client = kafka.earliest(group());
        await(client.subscription().subscribe(topics("bad name")));

        ProxyException failure = failure(client.read(within(Duration.ofSeconds(5))));

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_KAFKA_REQUEST);
        assertThat(failure).hasMessage("Invalid topics: [bad name]");
        assertThat(await(client.read(within(Duration.ofMillis(500)))).records()).isEmpty();
        assertThat(await(client.read(within(Duration.ofMillis(500)))).records()).isEmpty();
        await(client.close());
    }

    @Test
    void anUnknownTopicIsEmpty() {
        ConsumerClient client = kafka.earliest(group());
        await(client.subscription().subscribe(topics("unknown-topic")));

        assertThat(await(client.read(within(Duration.ofMillis(500)))).records()).isEmpty();
        await(client.close());
    }

    private static Delivery nonEmpty(ConsumerClient client, long maxBytes) {
        for (int i = 0; i < 20; i++) {
            Delivery delivery = await(client.read(new ReadLimits(Duration.ofSeconds(1), OptionalInt.of(1), maxBytes)));
            if (!delivery.records().isEmpty()) {
                return delivery;
            }
        }
        throw new AssertionError("nothing to read");
    }
}
