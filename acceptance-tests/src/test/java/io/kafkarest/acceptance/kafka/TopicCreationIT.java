package io.kafkarest.acceptance.kafka;

import static io.kafkarest.ports.testkit.TestRecords.recordFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing through a broker that makes topics by itself. */
class TopicCreationIT {

    private static LocalBroker broker;
    private static NativeCluster cluster;
    private static AdapterUnderTest adapter;

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = LocalBroker.start(directory, Map.of("auto.create.topics.enable", "true", "num.partitions", "2"));
        cluster = new NativeCluster(broker.bootstrapServers());
        adapter = AdapterUnderTest.with(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        adapter.close();
        cluster.close();
        broker.close();
    }

    @RepeatedTest(5)
    void storesTheFirstRecordsOfATopicThatTheBrokerMakes() {
        TopicName topic = cluster.newTopicName();

        List<RecordOutcome> outcomes = Await.result(adapter.sender()
                .send(
                        Principal.ANONYMOUS,
                        ServiceClass.STANDARD,
                        topic,
                        List.of(recordFor(0, "a"), recordFor(1, "b"), recordFor(0, "c")),
                        Optional.empty()));

        assertThat(outcomes).containsExactly(new Stored(0, 0), new Stored(1, 0), new Stored(0, 1));
    }

    @Test
    void makesATopicOnceForManyRequests() {
        TopicName topic = cluster.newTopicName();

        List<CompletionStage<List<RecordOutcome>>> answers = IntStream.range(0, 50)
                .mapToObj(each -> adapter.sender()
                        .send(
                                Principal.ANONYMOUS,
                                ServiceClass.STANDARD,
                                topic,
                                List.of(recordFor(0, "value")),
                                Optional.empty()))
                .toList();

        assertThat(answers).allSatisfy(each -> assertThat(Await.result(each)).hasOnlyElementsOfType(Stored.class));
    }

    @Test
    void makesNoTopicByLookingAtIt() {
        TopicName topic = cluster.newTopicName();

        Await.failure(adapter.admin().topic(Principal.ANONYMOUS, topic));

        assertThat(cluster.hasTopic(topic)).isFalse();
    }
}
