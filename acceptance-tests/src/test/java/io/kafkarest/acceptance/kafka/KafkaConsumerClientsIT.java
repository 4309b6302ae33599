package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsIT {

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
    void readsWhatANativeProducerWrote() {
        String topic = kafka.topic(1);
        kafka.produce(topic, 0, 0, 100);
        ConsumerClient client = kafka.earliest("g-" + UUID.randomUUID());
        await(client.subscription().subscribe(topics(topic)));

        List<FetchedRecord> records = read(client, 100);

        assertThat(records).hasSize(100).extracting(FetchedRecord::offset).startsWith(0L, 1L).isSorted();
        await(client.close());
    }

    private static Subscription topics(String... names) {
        return new Subscription.ToTopics(List.of(names).stream().map(TopicName::new).toList());
    }

    private static List<FetchedRecord> read(ConsumerClient client, int count) {
        List<FetchedRecord> records = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (records.size() < count && System.nanoTime() < end) {
            Delivery delivery = await(client.read(within(Duration.ofSeconds(1))));
            records.addAll(delivery.records());
            delivery.settle(DeliveryReport.delivered(delivery.records()));
        }
        return records;
    }
}
