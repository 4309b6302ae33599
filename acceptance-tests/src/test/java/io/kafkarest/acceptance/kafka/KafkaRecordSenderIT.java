package io.kafkarest.acceptance.kafka;

import static io.kafkarest.ports.testkit.TestRecords.keyedRecord;
import static io.kafkarest.ports.testkit.TestRecords.recordFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.RecordSender;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.RecordSenderContract;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class KafkaRecordSenderIT extends AdapterBesideABroker implements RecordSenderContract {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Override
    public RecordSender sender() {
        return adapter.sender();
    }

    @Test
    void saysWithinASecondThatATopicIsUnknown() {
        Await.result(send(sender(), cluster.newTopic(1), recordFor(0, "warm")));

        assertThat(Await.result(send(sender(), new TopicName("none"), recordFor(0, "a"), recordFor(0, "b")), A_SECOND))
                .containsOnly(retriable("Topic none not present in metadata after 60000 ms."));
    }

    @Test
    void answersManyRequestsForTheSameUnknownTopicTogether() {
        TopicName unknown = cluster.newTopicName();
        Await.result(send(sender(), cluster.newTopic(1), recordFor(0, "warm")));

        List<CompletionStage<List<RecordOutcome>>> answers = IntStream.range(0, 100)
                .mapToObj(each -> send(sender(), unknown, recordFor(0, "value")))
                .toList();

        Duration patience = A_SECOND.multipliedBy(2);
        assertThat(answers)
                .allSatisfy(each -> assertThat(Await.result(each, patience)).hasOnlyElementsOfType(Rejected.class));
    }

    @Test
    void isNotHeldUpByUnknownTopics() {
        TopicName known = cluster.newTopic(1);
        Await.result(send(sender(), known, recordFor(0, "warm")));
        List<CompletionStage<List<RecordOutcome>>> unknown = IntStream.range(0, 200)
                .mapToObj(each -> send(sender(), cluster.newTopicName(), recordFor(0, "value")))
                .toList();

        List<RecordOutcome> stored = Await.result(send(sender(), known, recordFor(0, "value")), Duration.ofMillis(300));

        assertThat(stored).containsExactly(new Stored(0, 1));
        assertThat(unknown).allSatisfy(each -> assertThat(Await.result(each)).hasOnlyElementsOfType(Rejected.class));
    }

    @Test
    void saysHowManyPartitionsThereAre() {
        TopicName topic = cluster.newTopic(3);

        assertThat(Await.result(send(sender(), topic, recordFor(99, "value"))))
                .containsExactly(retriable("Partition 99 of topic " + topic
                        + " with partition count 3 is not present in metadata after 60000 ms."));
    }

    @Test
    void writesToAPartitionThatWasJustAdded() {
        TopicName topic = cluster.newTopic(1);
        Await.result(send(sender(), topic, recordFor(0, "before")));
        cluster.growTopic(topic, 4);

        assertThat(Await.result(send(sender(), topic, recordFor(3, "after")))).containsExactly(new Stored(3, 0));
    }

    @Test
    void namesAnIllegalTopic() {
        assertThat(Await.result(send(sender(), new TopicName("bad name"), recordFor(0, "value"))))
                .containsExactly(new Rejected(FailureCode.KAFKA_FAILURE, "Invalid topics: [bad name]"));
    }

    @Test
    void refusesALargeRecordAndStoresItsNeighbours() {
        TopicName topic = cluster.newTopic(1);
        OutgoingRecord large =
                new OutgoingRecord(OptionalInt.of(0), RecordKey.NONE, RecordValue.of(new byte[1_500_000]));

        List<RecordOutcome> outcomes =
                Await.result(send(sender(), topic, recordFor(0, "before"), large, recordFor(0, "after")));

        assertThat(outcomes.get(0)).isEqualTo(new Stored(0, 0));
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(FailureCode.KAFKA_FAILURE);
            assertThat(rejected.message())
                    .matches("The message is 1500\\d{3} bytes when serialized which is larger than 1048576,"
                            + " which is the value of the max.request.size configuration.");
        });
        assertThat(outcomes.get(2)).isEqualTo(new Stored(0, 1));
    }

    @Test
    void hasNoRoomForMoreThanTheBufferHolds() {
        TopicName topic = cluster.newTopic(1);
        Map<String, String> little = Map.of("buffer.memory", "300000", "batch.size", "16384");
        try (AdapterUnderTest small = AdapterUnderTest.with(broker.bootstrapServers(), little)) {
            OutgoingRecord[] records = IntStream.range(0, 40)
                    .mapToObj(each ->
                            new OutgoingRecord(OptionalInt.of(0), RecordKey.NONE, RecordValue.of(new byte[10_000])))
                    .toArray(OutgoingRecord[]::new);

            List<RecordOutcome> outcomes = Await.result(send(small.sender(), topic, records));

            assertThat(outcomes.subList(0, 29)).hasOnlyElementsOfType(Stored.class);
            assertThat(outcomes.subList(29, 40))
                    .containsOnly(retriable("The buffer.memory of 300000 bytes is full of records that Kafka has not"
                            + " acknowledged yet."));
            Await.until(
                    "there is room again",
                    () -> Await.result(send(small.sender(), topic, recordFor(0, "later")))
                                    .get(0)
                            instanceof Stored);
        }
    }

    @Test
    void givesNoOffsetsWhereNoneAreAcknowledged() {
        TopicName topic = cluster.newTopic(1);
        try (AdapterUnderTest careless = AdapterUnderTest.with(broker.bootstrapServers(), Map.of("acks", "0"))) {
            assertThat(Await.result(send(careless.sender(), topic, recordFor(0, "value"))))
                    .containsExactly(new Stored(0, -1));
        }
    }

    @Test
    void bringsHomeWhatIsOnItsWayWhenItIsClosed() {
        TopicName topic = cluster.newTopic(1);
        Map<String, String> slow = Map.of("linger.ms", "20000", "client.id", "closing");
        AdapterUnderTest closing = AdapterUnderTest.with(broker.bootstrapServers(), slow);
        CompletionStage<List<RecordOutcome>> answer = send(closing.sender(), topic, keyedRecord("key", "value"));
        Await.until("the record is in the buffer", () -> bufferOf("closing") > 0);

        closing.close();

        assertThat(Await.result(answer, A_SECOND)).containsExactly(new Stored(0, 0));
        assertThat(cluster.records(new TopicPartition(topic, 0))).hasSize(1);
    }

    /** Bytes that wait in the producer of this client id, as it tells by JMX. */
    private static double bufferOf(String client) {
        try {
            ObjectName name = new ObjectName("kafka.producer:type=producer-metrics,client-id=" + client);
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            return server.isRegistered(name)
                    ? (Double) server.getAttribute(name, "buffer-total-bytes")
                            - (Double) server.getAttribute(name, "buffer-available-bytes")
                    : 0;
        } catch (AttributeNotFoundException e) {
            // The bean is there before all of its metrics are.
            return 0;
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    private static CompletionStage<List<RecordOutcome>> send(
            RecordSender sender, TopicName topic, OutgoingRecord... records) {
        return sender.send(Principal.ANONYMOUS, ServiceClass.STANDARD, topic, List.of(records), Optional.empty());
    }

    private static RecordOutcome retriable(String message) {
        return new Rejected(FailureCode.RETRIABLE_KAFKA_FAILURE, message);
    }
}
