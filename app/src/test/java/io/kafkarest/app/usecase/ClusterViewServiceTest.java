package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryAccessPolicy;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryClusterAdmin;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterViewServiceTest {

    private static final Principal CALLER = Principal.ANONYMOUS;
    private static final TopicName TOPIC = new TopicName("demo");

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final ClusterViewService view = new ClusterViewService(
            (principal, permission) -> AccessDecision.ALLOWED, new InMemoryClusterAdmin(cluster));

    @BeforeEach
    void createTopic() {
        cluster.createTopic(TOPIC, 2);
    }

    @Test
    void showsBrokersTopicsAndPartitions() {
        assertThat(Await.result(view.brokers(CALLER))).isNotEmpty();
        assertThat(Await.result(view.topics(CALLER))).containsExactly(TOPIC);
        assertThat(Await.result(view.topic(CALLER, TOPIC)).name()).isEqualTo(TOPIC);
        assertThat(Await.result(view.partitions(CALLER, TOPIC))).hasSize(2);
        assertThat(Await.result(view.partition(CALLER, new TopicPartition(TOPIC, 1)))
                        .id())
                .isEqualTo(1);
    }

    @Test
    void showsWhatAPartitionHolds() {
        TopicPartition partition = new TopicPartition(TOPIC, 1);
        cluster.append(partition, Instant.EPOCH, RecordKey.NONE, RecordValue.TOMBSTONE);

        assertThat(Await.result(view.offsets(CALLER, partition)))
                .isEqualTo(new OffsetRange(new Offset(0), new Offset(1)));
    }

    @Test
    void tellsAMissingPartitionFromAMissingTopic() {
        assertThat(Await.failure(view.partition(CALLER, new TopicPartition(TOPIC, 2)))
                        .code())
                .isEqualTo(FailureCode.PARTITION_NOT_FOUND);
        assertThat(Await.failure(view.offsets(CALLER, new TopicPartition(TOPIC, -1)))
                        .code())
                .isEqualTo(FailureCode.PARTITION_NOT_FOUND);
        assertThat(Await.failure(view.partition(CALLER, TopicPartition.of("none", 0)))
                        .code())
                .isEqualTo(FailureCode.UNKNOWN_TOPIC_OR_PARTITION);
    }

    @Test
    void showsOnlyTopicsThatTheCallerMaySee() {
        TopicName hidden = new TopicName("hidden");
        cluster.createTopic(hidden, 1);
        InMemoryAccessPolicy policy = new InMemoryAccessPolicy().deny(CALLER, new Permission.ViewTopic(hidden));
        ClusterViewService limited = new ClusterViewService(policy, new InMemoryClusterAdmin(cluster));

        assertThat(Await.result(limited.topics(CALLER))).containsExactly(TOPIC);
        assertThat(Await.result(limited.topic(CALLER, TOPIC)).name()).isEqualTo(TOPIC);
        assertDenied(() -> limited.topic(CALLER, hidden));
        assertDenied(() -> limited.partitions(CALLER, hidden));
        assertDenied(() -> limited.offsets(CALLER, new TopicPartition(hidden, 0)));
    }

    @Test
    void showsNothingToACallerWhoMayNotLook() {
        ClusterViewService closed = new ClusterViewService(
                (principal, permission) -> AccessDecision.DENIED, new InMemoryClusterAdmin(cluster));

        assertDenied(() -> closed.topics(CALLER));
        assertDenied(() -> closed.brokers(CALLER));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProxyException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.ACCESS_DENIED));
    }
}
