package io.kafkarest.acceptance.kafka;

import static io.kafkarest.ports.testkit.TestRecords.recordFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers see of a broker that goes away and comes back. */
class BrokerOutageIT {

    private LocalBroker broker;
    private NativeCluster cluster;

    @BeforeEach
    void start(@TempDir Path directory) {
        broker = LocalBroker.start(directory);
        cluster = new NativeCluster(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        cluster.close();
        broker.close();
    }

    @Test
    void saysWithinFiveSecondsThatATopicCannotBeFoundAndGoesOnAfterTheReturn() {
        TopicName topic = cluster.newTopic(1);
        broker.stop();
        try (AdapterUnderTest adapter = AdapterUnderTest.with(broker.bootstrapServers())) {
            List<RecordOutcome> lost = Await.result(send(adapter, topic), Duration.ofSeconds(6));

            assertThat(lost)
                    .containsExactly(new Rejected(
                            FailureCode.RETRIABLE_KAFKA_FAILURE,
                            "Topic " + topic + " not present in metadata after 60000 ms."));

            broker.start();

            Await.until(
                    "records are stored again",
                    () -> Await.result(send(adapter, topic)).get(0) instanceof Stored);
        }
    }

    @Test
    void waitsNoLongerThanTheUserWantsToBlock() {
        broker.stop();
        try (AdapterUnderTest adapter =
                AdapterUnderTest.with(broker.bootstrapServers(), Map.of("max.block.ms", "500"))) {
            assertThat(Await.result(send(adapter, new TopicName("any")), Duration.ofSeconds(2)))
                    .containsExactly(new Rejected(
                            FailureCode.RETRIABLE_KAFKA_FAILURE, "Topic any not present in metadata after 500 ms."));
        }
    }

    @Test
    void answersForAKnownTopicInTimeAndGoesOnAfterTheReturn() {
        TopicName topic = cluster.newTopic(1);
        Map<String, String> impatient = Map.of("delivery.timeout.ms", "2000");
        try (AdapterUnderTest adapter = AdapterUnderTest.with(broker.bootstrapServers(), impatient)) {
            Await.result(send(adapter, topic));
            broker.stop();

            // The producer may have given up the only broker already, or waits for it as long as it may.
            assertThat(Await.result(send(adapter, topic), Duration.ofSeconds(4)))
                    .hasSize(1)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Rejected.class,
                                    rejected -> assertThat(rejected.code())
                                            .isEqualTo(FailureCode.RETRIABLE_KAFKA_FAILURE)));
            assertThat(Await.result(send(adapter, topic), Duration.ofSeconds(6)))
                    .hasOnlyElementsOfType(Rejected.class);

            broker.start();

            Await.until(
                    "records are stored again",
                    () -> Await.result(send(adapter, topic)).get(0) instanceof Stored);
        }
    }

    private static CompletionStage<List<RecordOutcome>> send(AdapterUnderTest adapter, TopicName topic) {
        return adapter.sender()
                .send(
                        Principal.ANONYMOUS,
                        ServiceClass.STANDARD,
                        topic,
                        List.of(recordFor(0, "value")),
                        Optional.empty());
    }
}
