package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryRecordSender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordProductionServiceTest {

    private static final TopicName TOPIC = new TopicName("demo");
    private static final TopicName OFFSETS = new TopicName("__consumer_offsets");
    private static final AccessPolicy ALLOW = (principal, permission) -> AccessDecision.ALLOWED;
    private static final AccessPolicy DENY = (principal, permission) -> AccessDecision.DENIED;

    private final InMemoryCluster cluster = new InMemoryCluster();

    @BeforeEach
    void createTopics() {
        cluster.createTopic(TOPIC, 1);
        cluster.createTopic(OFFSETS, 1);
    }

    @Test
    void storesTheRecordsInTheirOrder() {
        RecordProductionService service = service(ALLOW, ProducePolicy.PROTECT_INTERNAL_TOPICS);

        List<RecordOutcome> outcomes = produce(service, TOPIC, "a", "b");

        assertThat(outcomes).containsExactly(new RecordOutcome.Stored(0, 0), new RecordOutcome.Stored(0, 1));
        assertThat(cluster.records(new TopicPartition(TOPIC, 0)))
                .extracting(each -> new String(each.value().bytes(), StandardCharsets.UTF_8))
                .containsExactly("a", "b");
    }

    @Test
    void refusesEachRecordForAProtectedTopic() {
        RecordProductionService service = service(ALLOW, ProducePolicy.PROTECT_INTERNAL_TOPICS);

        List<RecordOutcome> outcomes = produce(service, OFFSETS, "a", "b");

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(RecordOutcome.Rejected.class, rejected -> {
                            assertThat(rejected.code()).isEqualTo(FailureCode.KAFKA_FAILURE);
                            assertThat(rejected.message()).contains("produce.internal.topics.enabled");
                        }));
        assertThat(cluster.records(new TopicPartition(OFFSETS, 0))).isEmpty();
    }

    @Test
    void leavesAProtectedTopicToTheBrokerIfTheOperatorSaysSo() {
        RecordProductionService service = service(ALLOW, ProducePolicy.WRITE_ANYWHERE);

        assertThat(produce(service, OFFSETS, "a")).containsExactly(new RecordOutcome.Stored(0, 0));
    }

    @Test
    void writesNothingForACallerWhoMayNot() {
        RecordProductionService service = service(DENY, ProducePolicy.WRITE_ANYWHERE);

        assertThatThrownBy(() -> produce(service, TOPIC, "a"))
                .isInstanceOfSatisfying(
                        ProxyException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.ACCESS_DENIED));
        assertThat(cluster.records(new TopicPartition(TOPIC, 0))).isEmpty();
    }

    private RecordProductionService service(AccessPolicy access, ProducePolicy policy) {
        return new RecordProductionService(access, new InMemoryRecordSender(cluster), policy);
    }

    private static List<RecordOutcome> produce(RecordProductionService service, TopicName topic, String... values) {
        List<OutgoingRecord> records = List.of(values).stream()
                .map(value -> new OutgoingRecord(
                        OptionalInt.empty(), RecordKey.NONE, RecordValue.of(value.getBytes(StandardCharsets.UTF_8))))
                .toList();
        return service.produce(new ProduceCommand(Principal.ANONYMOUS, topic, records))
                .toCompletableFuture()
                .join();
    }
}
