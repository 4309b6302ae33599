package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryAccessPolicy;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryConsumerClients;
import io.kafkarest.ports.testkit.InMemoryInstanceStore;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionAccessTest {

    private static final Principal ALICE = new Principal("alice", Set.of());
    private static final ConsumerInstanceId ID = new ConsumerInstanceId(new ConsumerGroupId("g"), "c");
    private static final TopicName OPEN = new TopicName("open");
    private static final TopicName SECRET = new TopicName("secret");
    private static final TopicName OTHER = new TopicName("other");
    private static final ReadQuery QUERY =
            new ReadQuery(ALICE, ID, Optional.empty(), Optional.of(Duration.ofMillis(1)), OptionalLong.empty());

    private final InMemoryAccessPolicy policy = new InMemoryAccessPolicy();
    private final InMemoryCluster cluster = new InMemoryCluster();
    private final InstanceRegistry registry = new InstanceRegistry(
            policy, new InMemoryInstanceStore(), new InMemoryConsumerClients(cluster), new MutableClock());
    private final ConsumerSubscriptionsService subscriptions = new ConsumerSubscriptionsService(registry);
    private final ConsumerOffsetsService offsets = new ConsumerOffsetsService(registry);
    private final RecordReadingService reading = new RecordReadingService(
            registry,
            new ConsumerPolicy("", Duration.ofMillis(50), 1000, 1, Duration.ofMinutes(5), 2),
            new InMemorySchemaStore(),
            new InMemorySchemaCodecs());

    @BeforeEach
    void createInstance() {
        cluster.createTopic(OPEN, 1);
        cluster.createTopic(SECRET, 1);
        policy.deny(ALICE, new Permission.ReadTopic(SECRET)).deny(ALICE, new Permission.ReadAnyTopic());
        registry.add(new ConsumerInstance(ID, EmbeddedFormat.JSON, ConsumerSettings.DEFAULTS, ALICE));
    }

    @Test
    void subscribesToTopicsThatTheCallerMayRead() {
        Await.result(subscriptions.subscribe(ALICE, ID, new Subscription.ToTopics(List.of(OPEN))));

        assertThat(Await.result(subscriptions.subscription(ALICE, ID))).containsExactly(OPEN);
    }

    @Test
    void refusesASubscriptionOfWhichTheCallerMayNotReadOneTopic() {
        assertDenied(() -> subscriptions.subscribe(ALICE, ID, new Subscription.ToTopics(List.of(OPEN, SECRET))));
        assertThat(Await.result(subscriptions.subscription(ALICE, ID))).isEmpty();
    }

    @Test
    void refusesAPatternToOneWhoMayNotReadEveryTopic() {
        assertDenied(() -> subscriptions.subscribe(ALICE, ID, new Subscription.ToPattern("open")));
    }

    @Test
    void refusesAnAssignmentOfATopicThatTheCallerMayNotRead() {
        assertDenied(() ->
                subscriptions.assign(ALICE, ID, List.of(new TopicPartition(OPEN, 0), new TopicPartition(SECRET, 0))));
    }

    @Test
    void refusesToReadOnWhenTheCallerMayReadTheTopicNoMore() {
        Await.result(subscriptions.subscribe(ALICE, ID, new Subscription.ToTopics(List.of(OPEN))));
        assertThat(Await.result(reading.read(QUERY)).delivery().records()).isEmpty();

        policy.deny(ALICE, new Permission.ReadTopic(OPEN));

        assertDenied(() -> reading.read(QUERY));
    }

    @Test
    void readsOnWhenItListensToOtherTopics() {
        Await.result(subscriptions.assign(ALICE, ID, List.of(new TopicPartition(OPEN, 0))));
        policy.deny(ALICE, new Permission.ReadTopic(OPEN));
        Await.result(subscriptions.unsubscribe(ALICE, ID));
        cluster.createTopic(OTHER, 1);

        Await.result(subscriptions.subscribe(ALICE, ID, new Subscription.ToTopics(List.of(OTHER))));

        assertThat(Await.result(reading.read(QUERY)).delivery().records()).isEmpty();
    }

    @Test
    void refusesToSayWhereTheGroupStandsInATopicThatTheCallerMayNotRead() {
        List<CommittedOffset> both = List.of(offset(OPEN), offset(SECRET));

        assertDenied(() -> offsets.commit(ALICE, ID, both));
        assertThat(Await.result(offsets.committed(ALICE, ID, List.of(new TopicPartition(OPEN, 0)))))
                .isEmpty();
        Await.result(offsets.commit(ALICE, ID, List.of(offset(OPEN))));
        assertThat(Await.result(offsets.committed(ALICE, ID, List.of(new TopicPartition(OPEN, 0)))))
                .hasSize(1);
    }

    @Test
    void tellsNobodyWhereTheGroupStandsInATopicThatHeMayNotSee() {
        policy.deny(ALICE, new Permission.ViewTopic(SECRET));

        assertDenied(() -> offsets.committed(ALICE, ID, List.of(new TopicPartition(SECRET, 0))));
    }

    private static CommittedOffset offset(TopicName topic) {
        return new CommittedOffset(new TopicPartition(topic, 0), new Offset(1), "");
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProxyException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.ACCESS_DENIED));
    }
}
