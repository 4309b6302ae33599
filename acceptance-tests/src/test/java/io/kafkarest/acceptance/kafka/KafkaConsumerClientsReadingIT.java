package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failure;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.failureOf;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.offsets;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.read;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.upTo;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsReadingIT {

    private static KafkaConsumerClientsFixture kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaConsumerClientsFixture(50, Map.of());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private String topic;
    private ConsumerClient client;

    @BeforeEach
    void assign() {
        topic = kafka.topic(2);
        client = kafka.earliest(group());
        await(client.subscription().assign(List.of(TopicPartition.of(topic, 0), TopicPartition.of(topic, 1))));
    }

    @AfterEach
    void close() {
        await(client.close());
    }

    @Test
    void readsWhatANativeProducerWroteInOrder() {
        kafka.produce(topic, 0, 0, 1500);

        assertThat(offsets(read(client, 1500))).isEqualTo(upTo(1500));
    }

    @Test
    void answersEmptyAtTheTimeout() {
        long start = System.nanoTime();

        Delivery delivery = await(client.read(within(Duration.ofMillis(300))));

        assertThat(delivery.records()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void aRecordEndsAWaitingReadWithinMilliseconds() {
        await(client.read(within(Duration.ofMillis(500))));
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Long> answered = client.read(within(Duration.ofSeconds(10)))
                    .toCompletableFuture()
                    .thenApply(delivery -> {
                        long at = System.nanoTime();
                        delivery.settle(DeliveryReport.delivered(delivery.records()));
                        return at;
                    });
            long sent = System.nanoTime();
            kafka.produce(topic, 0, i, 1);
            micros.add((await(answered) - sent) / 1000);
        }
        Collections.sort(micros);

        assertThat(micros.get(50)).isLessThan(50_000);
    }

    @Test
    void servesAgainWhatWasNotDelivered() {
        kafka.produce(topic, 0, 0, 5);
        Delivery lost = await(client.read(within(Duration.ofSeconds(5))));
        assertThat(offsets(lost.records())).isEqualTo(upTo(5));

        lost.settle(DeliveryReport.LOST);
        lost.settle(DeliveryReport.delivered(lost.records()));

        assertThat(offsets(read(client, 5))).isEqualTo(upTo(5));
    }

    @Test
    void theNextReadWaitsUntilTheRecordsHandedOutAreSettled() {
        kafka.produce(topic, 0, 0, 5);
        Delivery first = await(client.read(within(Duration.ofSeconds(5))));

        CompletableFuture<Delivery> second =
                client.read(within(Duration.ofSeconds(5))).toCompletableFuture();
        CompletableFuture<Delivery> impatient =
                client.read(within(Duration.ofMillis(100))).toCompletableFuture();

        assertThat(await(impatient).records()).isEmpty();
        assertThat(second).isNotDone();
        first.settle(new DeliveryReport(Map.of(TopicPartition.of(topic, 0), new Offset(3)), Optional.empty(), false));
        assertThat(offsets(await(second).records())).containsExactly(3L, 4L);
    }

    @Test
    void keepsToTheSizeButAlwaysGivesOneRecord() {
        kafka.produce(topic, 0, 100, 10);

        Delivery one = await(client.read(new ReadLimits(Duration.ofSeconds(5), OptionalInt.of(1), 2)));
        one.settle(DeliveryReport.delivered(one.records()));
        Delivery three = await(client.read(new ReadLimits(Duration.ofSeconds(5), OptionalInt.of(1), 10)));
        three.settle(DeliveryReport.delivered(three.records()));

        assertThat(offsets(one.records())).containsExactly(0L);
        assertThat(offsets(three.records())).containsExactly(1L, 2L, 3L);
        assertThat(offsets(read(client, 6))).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void waitsForTheBytesAskedFor() {
        kafka.produce(topic, 0, 0, 3);
        CompletableFuture<Delivery> read = client.read(new ReadLimits(Duration.ofSeconds(10), OptionalInt.of(5), 1000))
                .toCompletableFuture();
        assertThrows(TimeoutException.class, () -> read.get(700, TimeUnit.MILLISECONDS));

        kafka.produce(topic, 0, 3, 3);

        assertThat(await(read).records().size()).isBetween(5, 6);
    }

    @Test
    void withoutALowerLimitAReadLastsItsWholeTimeout() {
        kafka.produce(topic, 0, 0, 3);
        long start = System.nanoTime();

        Delivery delivery = await(client.read(new ReadLimits(Duration.ofMillis(800), OptionalInt.empty(), 1000)));

        assertThat(delivery.records()).hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(790));
    }

    @Test
    void endsALongPollAtOnceWhenItIsClosed() {
        CompletableFuture<Delivery> read =
                client.read(within(Duration.ofSeconds(20))).toCompletableFuture();
        assertThrows(TimeoutException.class, () -> read.get(300, TimeUnit.MILLISECONDS));
        long start = System.nanoTime();

        CompletionStage<Void> closing = client.close();

        assertThat(failureOf(read)).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
        await(closing);
        await(client.close());
        assertThat(failureOf(client.positions().commitDelivered())).isEqualTo(FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
    }

    @Test
    void refusesToReadWithoutSubscription() {
        await(client.subscription().unsubscribe());
        await(client.subscription().unsubscribe());

        assertThat(failureOf(client.read(within(Duration.ofSeconds(1))))).isEqualTo(FailureCode.NOT_SUBSCRIBED);
    }

    @Test
    void tellsOfAnUndecodableRecordUntilSomebodySeeksPastIt() {
        kafka.produce(topic, 0, 0, 4);
        TopicPartition partition = TopicPartition.of(topic, 0);
        Delivery delivery = await(client.read(within(Duration.ofSeconds(5))));
        UndecodableRecordException bad = new UndecodableRecordException(partition, new Offset(2), "bad");
        delivery.settle(DeliveryReport.deliveredUpTo(delivery.records().subList(0, 2), bad));

        assertThat(failure(client.read(within(Duration.ofSeconds(5))))).isSameAs(bad);
        kafka.produce(topic, 1, 0, 1);
        assertThat(read(client, 1)).extracting(FetchedRecord::partition).containsExactly(TopicPartition.of(topic, 1));
        assertThat(failure(client.read(within(Duration.ofSeconds(5))))).isSameAs(bad);
        await(client.positions().commitDelivered());
        assertThat(await(client.positions().committed(List.of(partition))))
                .containsExactly(new CommittedOffset(partition, new Offset(2), ""));

        await(client.positions().seek(List.of(new SeekTarget.ToOffset(partition, new Offset(3)))));
        assertThat(offsets(read(client, 1))).containsExactly(3L);
    }

    @Test
    void partitionsThatDoNotExistStayEmpty() {
        await(client.subscription().assign(List.of(TopicPartition.of(topic, 9), TopicPartition.of("nope", -1))));

        assertThat(await(client.read(within(Duration.ofMillis(500)))).records()).isEmpty();
        assertThat(await(client.subscription().assignment()))
                .containsExactly(TopicPartition.of("nope", -1), TopicPartition.of(topic, 9));
    }
}
