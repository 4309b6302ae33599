package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failure;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failureOf;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.offsets;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.read;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.topics;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.upTo;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsPositionsIT {

    private static KafkaConsumerClientsFixture kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaConsumerClientsFixture(50, Map.of());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private final String group = group();
    private String topic;
    private TopicPartition partition;
    private ConsumerClient client;

    @BeforeEach
    void assign() {
        topic = kafka.topic(1);
        partition = TopicPartition.of(topic, 0);
        client = kafka.create(group, Map.of("auto.offset.reset", "earliest", "enable.auto.commit", "false"));
        await(client.subscription().assign(List.of(partition)));
    }

    @AfterEach
    void close() {
        await(client.close());
    }

    @Test
    void commitsWhatWasDeliveredAndNothingMore() {
        kafka.produce(topic, 0, 0, 10);
        Delivery delivery = await(client.read(new ReadLimits(Duration.ofSeconds(5), OptionalInt.of(1), 5)));
        delivery.settle(DeliveryReport.delivered(delivery.records()));

        await(client.positions().commitDelivered());

        assertThat(delivery.records()).hasSize(4);
        assertThat(committed()).containsExactly(new CommittedOffset(partition, new Offset(4), ""));
    }

    @Test
    void commitsWhereASeekToTheBeginningLedTo() {
        kafka.produce(topic, 0, 0, 10);
        read(client, 10);
        await(client.positions().commitDelivered());
        await(client.positions().seekAll(LogEdge.BEGINNING));

        await(client.positions().commitDelivered());

        assertThat(committed()).containsExactly(new CommittedOffset(partition, new Offset(0), ""));
    }

    @Test
    void aNewInstanceOfTheGroupGoesOnAtTheCommit() {
        kafka.produce(topic, 0, 0, 10);
        read(client, 10);
        await(client.positions().commit(List.of(new CommittedOffset(partition, new Offset(3), "hello"))));
        await(client.close());

        client = kafka.create(group, Map.of("auto.offset.reset", "earliest"));
        await(client.subscription().subscribe(topics(topic)));

        assertThat(committed()).containsExactly(new CommittedOffset(partition, new Offset(3), "hello"));
        assertThat(offsets(read(client, 7))).startsWith(3L).hasSize(7);
    }

    @Test
    void commitsOnAnInstanceThatNeverListened() {
        ConsumerClient other = kafka.earliest(group());
        await(other.positions().commit(List.of(new CommittedOffset(partition, new Offset(5), "m"))));

        assertThat(await(other.positions().committed(List.of(partition, TopicPartition.of("unknown", 0)))))
                .containsExactly(new CommittedOffset(partition, new Offset(5), "m"));
        await(other.close());
    }

    @Test
    void commitsAPartitionThatWasJustAdded() {
        kafka.produce(topic, 0, 0, 1);
        read(client, 1);
        kafka.addPartitions(topic, 2);
        CommittedOffset added = new CommittedOffset(TopicPartition.of(topic, 1), new Offset(3), "");

        await(client.positions().commit(List.of(added)));

        assertThat(await(client.positions().committed(List.of(added.partition()))))
                .containsExactly(added);
    }

    @Test
    void refusesToCommitWhatDoesNotExistWithoutBlocking() {
        long start = System.nanoTime();
        CommittedOffset unknownTopic = new CommittedOffset(TopicPartition.of("unknown", 0), new Offset(1), "");
        CommittedOffset unknownPartition = new CommittedOffset(TopicPartition.of(topic, 7), new Offset(1), "");
        CommittedOffset known = new CommittedOffset(partition, new Offset(1), "");

        assertThat(failureOf(client.positions().commit(List.of(known, unknownTopic))))
                .isEqualTo(FailureCode.UNKNOWN_TOPIC_OR_PARTITION);
        assertThat(failureOf(client.positions().commit(List.of(known, unknownPartition))))
                .isEqualTo(FailureCode.PARTITION_NOT_FOUND);

        assertThat(committed()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aSeekDropsWhatWasFetched() {
        kafka.produce(topic, 0, 0, 100);
        Delivery delivery = await(client.read(new ReadLimits(Duration.ofSeconds(5), OptionalInt.of(1), 3)));
        delivery.settle(DeliveryReport.delivered(delivery.records()));

        await(client.positions().seek(List.of(new SeekTarget.ToOffset(partition, new Offset(90)))));
        assertThat(offsets(read(client, 10))).startsWith(90L).hasSize(10);
        await(client.positions().seekAll(LogEdge.BEGINNING));
        assertThat(offsets(read(client, 100))).isEqualTo(upTo(100));
        await(client.positions().seek(List.of(new SeekTarget.ToEdge(partition, LogEdge.END))));
        assertThat(await(client.read(within(Duration.ofSeconds(1)))).records()).isEmpty();
        kafka.produce(topic, 0, 100, 1);
        assertThat(offsets(read(client, 1))).containsExactly(100L);
    }

    @Test
    void doesNotMoveAtAllIfOnePartitionIsNotAssigned() {
        kafka.produce(topic, 0, 0, 10);

        ProxyException failure = failure(client.positions()
                .seek(List.of(
                        new SeekTarget.ToOffset(partition, new Offset(5)),
                        new SeekTarget.ToOffset(TopicPartition.of("t2", 0), new Offset(5)))));

        assertThat(failure.code()).isEqualTo(FailureCode.ILLEGAL_CONSUMER_STATE);
        assertThat(failure).hasMessage("Illegal state: No current assignment for partition t2-0");
        assertThat(offsets(read(client, 10))).isEqualTo(upTo(10));
    }

    @Test
    void seeksToATimeOrToTheEndIfThereIsNothingLater() throws Exception {
        for (long time : List.of(1000L, 2000L, 3000L)) {
            kafka.producer()
                    .send(new ProducerRecord<>(topic, 0, time, null, new byte[1]))
                    .get();
        }

        await(client.positions().seek(List.of(new SeekTarget.ToTime(partition, Instant.ofEpochMilli(1500)))));
        assertThat(offsets(read(client, 2))).containsExactly(1L, 2L);
        await(client.positions().seek(List.of(new SeekTarget.ToTime(partition, Instant.ofEpochMilli(9999)))));
        assertThat(await(client.read(within(Duration.ofMillis(300)))).records()).isEmpty();
        await(client.positions().seek(List.of(new SeekTarget.ToTime(partition, Instant.MIN))));
        assertThat(offsets(read(client, 3))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void kindsOfListeningExcludeEachOther() {
        ProxyException failure = failure(client.subscription().subscribe(topics(topic)));

        assertThat(failure.code()).isEqualTo(FailureCode.ILLEGAL_CONSUMER_STATE);
        assertThat(failure)
                .hasMessage("Illegal state: Subscription to topics, partitions and pattern are mutually exclusive");
        await(client.subscription().assign(List.of()));
        await(client.subscription().subscribe(topics(topic)));
        assertThat(failureOf(client.subscription().subscribe(new Subscription.ToPattern("x"))))
                .isEqualTo(FailureCode.ILLEGAL_CONSUMER_STATE);
        assertThat(await(client.subscription().topics())).containsExactly(new TopicName(topic));
        await(client.subscription().subscribe(topics()));
        assertThat(await(client.subscription().topics())).isEmpty();
    }

    @Test
    void reportsAMissingResetPolicy() {
        kafka.produce(topic, 0, 0, 1);
        ConsumerClient none = kafka.create(group(), Map.of("auto.offset.reset", "none"));
        await(none.subscription().assign(List.of(partition)));

        ProxyException failure = failure(none.read(within(Duration.ofSeconds(5))));

        assertThat(failure.code()).isEqualTo(FailureCode.KAFKA_FAILURE);
        assertThat(failure).hasMessage("Undefined offset with no reset policy for partitions: [" + partition + "]");
        await(none.positions().seek(List.of(new SeekTarget.ToOffset(partition, new Offset(0)))));
        assertThat(read(none, 1)).hasSize(1);
        await(none.close());
    }

    @Test
    void refusesSettingsInTheWordsOfKafka() {
        assertThat(assertThrows(ProxyException.class, () -> kafka.create(group, Map.of("enable.auto.commit", "foo"))))
                .hasMessage("Invalid consumer configuration: Invalid value foo for configuration enable.auto.commit:"
                        + " Expected value to be either true or false")
                .extracting(ProxyException::code)
                .isEqualTo(FailureCode.INVALID_CONSUMER_CONFIGURATION);
        assertThat(assertThrows(ProxyException.class, () -> kafka.create(group, Map.of("auto.offset.reset", "LATEST"))))
                .hasMessageStartingWith(
                        "Invalid consumer configuration: Invalid value LATEST for configuration auto.offset.reset");
    }

    @Test
    void commitsAutomaticallyButOnlyWhileSomebodyReadsOrAtTheEnd() {
        String group = group();
        ConsumerClient auto =
                kafka.create(group, Map.of("auto.offset.reset", "earliest", "auto.commit.interval.ms", "300"));
        await(auto.subscription().assign(List.of(partition)));
        kafka.produce(topic, 0, 0, 10);
        read(auto, 10);

        await(auto.read(within(Duration.ofSeconds(1))));
        assertThat(await(auto.positions().committed(List.of(partition))))
                .containsExactly(new CommittedOffset(partition, new Offset(10), ""));
        kafka.produce(topic, 0, 10, 1);
        read(auto, 1);
        await(auto.close());
        assertThat(kafka.committed(group, partition)).isEqualTo(11);
    }

    private List<CommittedOffset> committed() {
        return await(client.positions().committed(List.of(partition)));
    }
}
