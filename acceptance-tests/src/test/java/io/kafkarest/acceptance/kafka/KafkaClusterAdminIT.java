package io.kafkarest.acceptance.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.ClusterAdmin;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.ClusterAdminContract;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaClusterAdminIT extends AdapterBesideABroker implements ClusterAdminContract {

    @Override
    public ClusterAdmin admin() {
        return adapter.admin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad name", "a%b", "é", "", "."})
    void refusesANameThatKafkaDoesNotTake(String name) {
        TopicName topic = new TopicName(name);

        ProxyException ofTopic = Await.failure(admin().topic(Principal.ANONYMOUS, topic));
        ProxyException ofPartitions = Await.failure(admin().partitions(Principal.ANONYMOUS, topic));

        assertThat(ofTopic.code()).isEqualTo(FailureCode.INVALID_KAFKA_REQUEST);
        assertThat(ofPartitions.code()).isEqualTo(FailureCode.INVALID_KAFKA_REQUEST);
        assertThat(ofTopic.getMessage()).isEqualTo(ofPartitions.getMessage()).isNotBlank();
    }

    @Test
    void saysOfAnUnknownTopicWhatTheBrokerSays() {
        assertThat(Await.failure(admin().topic(Principal.ANONYMOUS, new TopicName("unknown"))))
                .hasMessage("This server does not host this topic-partition.");
    }

    @Test
    void listsTopicsWithAnUnderscoreButNotKafkasOwn() {
        cluster.createTopic(new TopicName("_schemas"), 1);
        cluster.createTopic(new TopicName("__consumer_offsets"), 1);

        assertThat(Await.result(admin().topics(Principal.ANONYMOUS)))
                .contains(new TopicName("_schemas"))
                .doesNotContain(new TopicName("__consumer_offsets"));
    }

    @Test
    void describesAnInternalTopicByName() {
        TopicName internal = new TopicName("__transaction_state");
        cluster.createTopic(internal, 1);

        assertThat(Await.result(admin().topic(Principal.ANONYMOUS, internal)).name())
                .isEqualTo(internal);
    }

    @Test
    void tellsEverySettingOfATopic() {
        TopicDescription topic = Await.result(admin().topic(Principal.ANONYMOUS, cluster.newTopic(1)));

        assertThat(topic.configs())
                .hasSizeGreaterThan(25)
                .containsEntry("compression.type", Optional.of("producer"))
                .containsKeys("retention.ms", "min.insync.replicas");
    }

    @Test
    void givesUpAfterTheTimeoutOfTheUserWhateverOurRequestTimeoutIs() {
        try (AdapterUnderTest lost = AdapterUnderTest.with("127.0.0.1:1", Map.of("default.api.timeout.ms", "700"))) {
            ProxyException failure =
                    Await.failure(lost.admin().brokers(Principal.ANONYMOUS).toCompletableFuture());

            assertThat(failure.code()).isEqualTo(FailureCode.BROKER_UNREACHABLE);
            assertThat(failure).hasMessage("Timed out waiting for a node assignment. Call: listNodes");
        }
    }

    @Test
    void showsWrongSettingsAtFirstUse() {
        try (AdapterUnderTest wrong =
                AdapterUnderTest.with("127.0.0.1:1", Map.of("default.api.timeout.ms", "a while"))) {
            ProxyException failure = Await.failure(wrong.admin().brokers(Principal.ANONYMOUS));

            assertThat(failure.code()).isEqualTo(FailureCode.KAFKA_FAILURE);
            // The value may be a secret, so only the log gets to see it.
            assertThat(failure.getCause()).hasMessageContaining("default.api.timeout.ms");
            assertThat(failure.getMessage()).doesNotContain("a while");
            assertThat(Await.result(wrong.probe().check(), Duration.ofSeconds(3)))
                    .isFalse();
        }
    }
}
