package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.Replica;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ClusterAdmin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What callers of a {@link ClusterAdmin} rely on. */
public interface ClusterAdminContract {

    /** The admin under test. */
    ClusterAdmin admin();

    /** The cluster that it asks. */
    TestCluster cluster();

    @Test
    default void listsTheBrokersAscending() {
        List<BrokerId> brokers = Await.result(admin().brokers(Principal.ANONYMOUS));

        assertThat(brokers).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void listsTopicsByName() {
        TopicName one = cluster().newTopic(1);
        TopicName other = cluster().newTopic(1);

        List<TopicName> topics = Await.result(admin().topics(Principal.ANONYMOUS));

        assertThat(topics).contains(one, other).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void describesATopicWithItsEffectiveSettings() {
        TopicName topic = cluster().newTopic(2);

        TopicDescription description = Await.result(admin().topic(Principal.ANONYMOUS, topic));

        assertThat(description.name()).isEqualTo(topic);
        assertThat(description.configs()).containsEntry("cleanup.policy", Optional.of("delete"));
        assertThat(description.partitions()).extracting(Partition::id).containsExactly(0, 1);
    }

    @Test
    default void listsPartitionsAscendingWithTheirLeaders() {
        TopicName topic = cluster().newTopic(3);

        List<Partition> partitions = Await.result(admin().partitions(Principal.ANONYMOUS, topic));

        assertThat(partitions).extracting(Partition::id).containsExactly(0, 1, 2);
        assertThat(partitions)
                .allSatisfy(each -> assertThat(each.replicas())
                        .filteredOn(Replica::leader)
                        .extracting(Replica::broker)
                        .containsExactly(each.leader().orElseThrow()));
    }

    @Test
    default void knowsNoTopicThatDoesNotExist() {
        TopicName unknown = cluster().newTopicName();

        assertThat(Await.failure(admin().topic(Principal.ANONYMOUS, unknown)).code())
                .isEqualTo(FailureCode.UNKNOWN_TOPIC_OR_PARTITION);
        assertThat(Await.failure(admin().partitions(Principal.ANONYMOUS, unknown))
                        .code())
                .isEqualTo(FailureCode.UNKNOWN_TOPIC_OR_PARTITION);
    }

    @Test
    default void createsNoTopicByAskingForIt() {
        TopicName unknown = cluster().newTopicName();

        Await.failure(admin().topic(Principal.ANONYMOUS, unknown));
        Await.failure(admin().partitions(Principal.ANONYMOUS, unknown));

        assertThat(Await.result(admin().topics(Principal.ANONYMOUS))).doesNotContain(unknown);
    }

    @Test
    default void refusesAnIllegalTopicName() {
        TopicName illegal = new TopicName("no topic has such a name");

        assertThat(Await.failure(admin().topic(Principal.ANONYMOUS, illegal)).code())
                .isEqualTo(FailureCode.INVALID_KAFKA_REQUEST);
        assertThat(Await.failure(admin().partitions(Principal.ANONYMOUS, illegal))
                        .code())
                .isEqualTo(FailureCode.INVALID_KAFKA_REQUEST);
    }

    @Test
    default void givesEqualOffsetsForAnEmptyPartition() {
        TopicPartition partition = new TopicPartition(cluster().newTopic(1), 0);

        OffsetRange offsets = Await.result(admin().offsets(Principal.ANONYMOUS, partition));

        assertThat(offsets).isEqualTo(new OffsetRange(new Offset(0), new Offset(0)));
    }

    @Test
    default void givesTheEndBehindTheLastRecord() {
        TopicPartition partition = new TopicPartition(cluster().newTopic(2), 1);
        cluster().append(partition, "a", "b", "c");

        OffsetRange offsets = Await.result(admin().offsets(Principal.ANONYMOUS, partition));

        assertThat(offsets).isEqualTo(new OffsetRange(new Offset(0), new Offset(3)));
    }
}
