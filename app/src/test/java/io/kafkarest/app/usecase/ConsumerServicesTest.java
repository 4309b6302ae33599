package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.OwnedInstanceId;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerInstances;
import io.kafkarest.ports.in.ConsumerOffsets;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import io.kafkarest.ports.in.CreateInstanceCommand;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryConsumerClients;
import io.kafkarest.ports.testkit.InMemoryInstanceStore;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerServicesTest {

    private static final TopicName TOPIC = new TopicName("demo");
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ConsumerGroupId GROUP = new ConsumerGroupId("g");
    private static final ConsumerInstanceId ID = new ConsumerInstanceId(GROUP, "c");
    private static final Principal ALICE = new Principal("alice", Set.of());
    private static final Principal BOB = new Principal("bob", Set.of());
    private static final ConsumerPolicy POLICY =
            new ConsumerPolicy("", Duration.ofMillis(50), 1000, 1, Duration.ofMinutes(5), 2);

    private final InMemoryCluster cluster = new InMemoryCluster();
    private final MutableClock clock = new MutableClock();
    private final InMemoryInstanceStore store = new InMemoryInstanceStore();
    private final InMemoryConsumerClients clients = new InMemoryConsumerClients(cluster);
    private final InstanceRegistry registry =
            new InstanceRegistry((principal, permission) -> AccessDecision.ALLOWED, store, clients, clock);
    private final ConsumerInstancesService instances =
            new ConsumerInstancesService(registry, POLICY, SchemaPolicy.DEFAULTS);
    private final ConsumerSubscriptionsService subscriptions = new ConsumerSubscriptionsService(registry);
    private final ConsumerOffsetsService offsets = new ConsumerOffsetsService(registry);
    private final RecordReadingService reading = reading(POLICY);

    private RecordReadingService reading(ConsumerPolicy policy) {
        return new RecordReadingService(registry, policy, new InMemorySchemaStore(), new InMemorySchemaCodecs());
    }

    @BeforeEach
    void createTopic() {
        cluster.createTopic(TOPIC, 1);
    }

    @Test
    void findsAnInstanceByItsGroupAndName() {
        assertThat(create(ALICE, Optional.of("c"))).isEqualTo(ID);
        assertThat(store.find(new OwnedInstanceId(ID, ALICE.identity()))).isPresent();
    }

    @Test
    void makesANameWithTheIdOfTheProxy() {
        ConsumerPolicy named = new ConsumerPolicy("srv1", Duration.ZERO, 1000, 1, Duration.ofMinutes(5), 2);

        ConsumerInstanceId made = new ConsumerInstancesService(registry, named, SchemaPolicy.DEFAULTS)
                .create(command(ALICE, Optional.empty(), ConsumerSettings.DEFAULTS))
                .toCompletableFuture()
                .join();

        assertThat(made.name()).matches("rest-consumer-srv1-[0-9a-f-]{36}");
        assertThat(create(ALICE, Optional.empty()).name()).matches("rest-consumer-[0-9a-f-]{36}");
    }

    @Test
    void refusesASecondInstanceOfTheName() {
        create(ALICE, Optional.of("c"));

        assertFails(() -> create(ALICE, Optional.of("c")), FailureCode.CONSUMER_INSTANCE_ALREADY_EXISTS);
    }

    @Test
    void tellsNobodyThatAnotherHasAnInstanceOfTheName() {
        create(ALICE, Optional.of("c"));

        create(BOB, Optional.of("c"));
        join(instances.delete(BOB, ID));

        assertThat(store.all()).extracting(ConsumerInstance::owner).containsExactly(ALICE);
    }

    @Test
    void refusesABlankNameAndMakesNothing() {
        assertFails(() -> create(ALICE, Optional.of(" ")), FailureCode.INVALID_REQUEST_MEMBER);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void refusesNamesThatNoUrlCanHold() {
        assertFails(() -> create(ALICE, Optional.of(".")), FailureCode.INVALID_REQUEST_MEMBER);
        assertFails(() -> create(ALICE, Optional.of("..")), FailureCode.INVALID_REQUEST_MEMBER);
        assertThat(store.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "1000, 1000", "1001, 1000", "2147483647, 1000", "0, 0", "x, x"})
    void cutsMaxPollRecordsToWhatTheOperatorGrants(String asked, String granted) {
        ConsumerSettings settings =
                new ConsumerSettings(Map.of("max.poll.records", asked), OptionalInt.empty(), Optional.empty());

        assertThat(granted(settings, new ConsumerPolicy.Most(1000, Duration.ZERO))
                        .clientSettings())
                .isEqualTo(Map.of("max.poll.records", granted));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 0", "5000, 5000", "5001, 5000", "2147483647, 5000"})
    void cutsTheTimeoutOfReadsToWhatTheOperatorGrants(long asked, long granted) {
        ConsumerSettings settings =
                new ConsumerSettings(Map.of(), OptionalInt.empty(), Optional.of(Duration.ofMillis(asked)));

        assertThat(granted(settings, new ConsumerPolicy.Most(500, Duration.ofSeconds(5)))
                        .requestTimeout())
                .contains(Duration.ofMillis(granted));
    }

    @Test
    void grantsTheTimeoutOfTheProxyItself() {
        ConsumerSettings settings =
                new ConsumerSettings(Map.of(), OptionalInt.empty(), Optional.of(Duration.ofDays(1)));

        assertThat(granted(settings, new ConsumerPolicy.Most(500, Duration.ofMillis(1)))
                        .requestTimeout())
                .contains(POLICY.requestTimeout());
    }

    private ConsumerSettings granted(ConsumerSettings asked, ConsumerPolicy.Most most) {
        ConsumerPolicy policy =
                new ConsumerPolicy("", POLICY.requestTimeout(), 1000, 1, Duration.ofMinutes(5), 2, most);
        new ConsumerInstancesService(registry, policy, SchemaPolicy.DEFAULTS)
                .create(command(ALICE, Optional.of("c"), asked))
                .toCompletableFuture()
                .join();
        return store.find(new OwnedInstanceId(ID, ALICE.identity()))
                .orElseThrow()
                .settings();
    }

    @Test
    void refusesFetchMinBytesOutOfRange() {
        for (int value : new int[] {-2, 10_000_001}) {
            ConsumerSettings settings = new ConsumerSettings(Map.of(), OptionalInt.of(value), Optional.empty());

            assertFails(
                    () -> instances.create(command(ALICE, Optional.of("c"), settings)),
                    FailureCode.CONSUMER_CONSTRAINT_VIOLATED);
        }
    }

    @Test
    void leavesNothingBehindIfTheClientCannotBeBuilt() {
        ConsumerSettings settings =
                new ConsumerSettings(Map.of("auto.offset.reset", "LATEST"), OptionalInt.empty(), Optional.empty());

        assertFails(
                () -> instances.create(command(ALICE, Optional.of("c"), settings)),
                FailureCode.INVALID_CONSUMER_CONFIGURATION);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void makesNoMoreInstancesThanTheLimit() {
        create(ALICE, Optional.of("1"));
        create(ALICE, Optional.of("2"));

        assertFails(() -> create(ALICE, Optional.of("3")), FailureCode.OVERLOADED);
    }

    @Test
    void refusesAGroupThatThePolicyDenies() {
        InstanceRegistry closed = new InstanceRegistry(
                (principal, permission) -> AccessDecision.DENIED, store, new InMemoryConsumerClients(cluster), clock);

        assertFails(
                () -> new ConsumerInstancesService(closed, POLICY, SchemaPolicy.DEFAULTS)
                        .create(command(ALICE, Optional.of("c"), ConsumerSettings.DEFAULTS)),
                FailureCode.ACCESS_DENIED);
    }

    @Nested
    class WithAnInstance {

        @BeforeEach
        void createInstance() {
            create(ALICE, Optional.of("c"));
        }

        @Test
        void isNotThereForAnybodyElse() {
            List<ThrowingCallable> calls = List.of(
                    () -> instances.delete(BOB, ID),
                    () -> subscriptions.subscribe(BOB, ID, new Subscription.ToTopics(List.of(TOPIC))),
                    () -> subscriptions.subscription(BOB, ID),
                    () -> subscriptions.unsubscribe(BOB, ID),
                    () -> subscriptions.assign(BOB, ID, List.of(PARTITION)),
                    () -> subscriptions.assignment(BOB, ID),
                    () -> offsets.seek(BOB, ID, List.of()),
                    () -> offsets.seekAll(BOB, ID, LogEdge.BEGINNING),
                    () -> offsets.commit(BOB, ID, List.of()),
                    () -> offsets.commitDelivered(BOB, ID),
                    () -> offsets.committed(BOB, ID, List.of(PARTITION)));

            calls.forEach(each -> assertFails(each, FailureCode.CONSUMER_INSTANCE_NOT_FOUND));
            assertFails(() -> read(BOB, EmbeddedFormat.BINARY), FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
            // None is forgotten.
            assertThat(calls).hasSize((int)
                    Stream.of(ConsumerInstances.class, ConsumerSubscriptions.class, ConsumerOffsets.class)
                            .flatMap(port -> Stream.of(port.getMethods()))
                            .filter(call -> List.of(call.getParameterTypes()).contains(ConsumerInstanceId.class))
                            .count());
        }

        @Test
        void goesOnWithWhatItsOwnerBringsNow() {
            Principal again = new Principal("alice", Set.of("another role"));

            var unused = subscriptions.subscription(again, ID);

            assertThat(clients.userOf(ID)).containsSame(again);
        }

        @Test
        void isGoneOnceDeleted() {
            instances.delete(ALICE, ID).toCompletableFuture().join();

            assertFails(() -> instances.delete(ALICE, ID), FailureCode.CONSUMER_INSTANCE_NOT_FOUND);
            assertThat(store.all()).isEmpty();
        }

        @Test
        void passesOnWhatItIsToListenTo() {
            join(subscriptions.subscribe(ALICE, ID, new Subscription.ToTopics(List.of(TOPIC))));
            assertThat(join(subscriptions.subscription(ALICE, ID))).containsExactly(TOPIC);

            join(subscriptions.unsubscribe(ALICE, ID));
            join(subscriptions.assign(ALICE, ID, List.of(PARTITION)));

            assertThat(join(subscriptions.assignment(ALICE, ID))).containsExactly(PARTITION);
        }

        @Test
        void deliversRecordsAndCommitsThem() {
            join(subscriptions.assign(ALICE, ID, List.of(PARTITION)));
            join(offsets.seek(ALICE, ID, List.of(new SeekTarget.ToOffset(PARTITION, new Offset(0)))));
            append("x");

            RecordRead read = join(read(ALICE, EmbeddedFormat.BINARY));
            read.delivery().settle(DeliveryReport.delivered(read.delivery().records()));
            join(offsets.commitDelivered(ALICE, ID));

            assertThat(read.valueFormat()).isEqualTo(EmbeddedFormat.BINARY);
            assertThat(read.delivery().records()).hasSize(1);
            assertThat(join(offsets.committed(ALICE, ID, List.of(PARTITION))))
                    .extracting(each -> each.position().value())
                    .containsExactly(1L);
        }

        @Test
        void refusesAReadInAnotherFormat() {
            assertFails(() -> read(ALICE, EmbeddedFormat.JSON), FailureCode.CONSUMER_FORMAT_MISMATCH);
        }

        @Test
        void expiresWhenNobodyUsesIt() {
            clock.advance(Duration.ofMinutes(4));
            instances.expireIdle();
            assertThat(store.all()).hasSize(1);

            join(subscriptions.subscription(ALICE, ID));
            clock.advance(Duration.ofMinutes(4));
            instances.expireIdle();
            assertThat(store.all()).hasSize(1);

            clock.advance(Duration.ofMinutes(2));
            instances.expireIdle();
            assertThat(store.all()).isEmpty();
        }

        @Test
        void doesNotExpireWhileAReadWaits() {
            join(subscriptions.assign(ALICE, ID, List.of(PARTITION)));
            ConsumerPolicy patient = new ConsumerPolicy("", Duration.ofHours(1), 1000, 1, Duration.ofMinutes(5), 2);
            CompletableFuture<RecordRead> waiting =
                    reading(patient).read(query(ALICE, EmbeddedFormat.BINARY)).toCompletableFuture();

            clock.advance(Duration.ofMinutes(6));
            instances.expireIdle();

            assertThat(waiting).isNotDone();
            assertThat(store.all()).hasSize(1);
        }

        @Test
        void answersWaitingReadsWithNothingAtADrainAndKeepsWhatComesLater() {
            join(subscriptions.assign(ALICE, ID, List.of(PARTITION)));
            join(offsets.seek(ALICE, ID, List.of(new SeekTarget.ToOffset(PARTITION, new Offset(0)))));
            ConsumerPolicy patient = new ConsumerPolicy("", Duration.ofHours(1), 1000, 1, Duration.ofMinutes(5), 2);
            RecordReadingService draining = reading(patient);
            CompletableFuture<RecordRead> waiting =
                    draining.read(query(ALICE, EmbeddedFormat.BINARY)).toCompletableFuture();

            draining.drain();
            append("x");

            assertThat(join(waiting).delivery().records()).isEmpty();
            assertThat(join(read(ALICE, EmbeddedFormat.BINARY)).delivery().records())
                    .hasSize(1);
            assertThat(join(draining.read(query(ALICE, EmbeddedFormat.BINARY)))
                            .delivery()
                            .records())
                    .isEmpty();
        }

        @Test
        void closesAllAtTheEnd() {
            join(instances.closeAll());

            assertThat(store.all()).isEmpty();
            assertThat(registry.size()).isZero();
        }
    }

    private ConsumerInstanceId create(Principal caller, Optional<String> name) {
        return join(instances.create(command(caller, name, ConsumerSettings.DEFAULTS)));
    }

    private static CreateInstanceCommand command(Principal caller, Optional<String> name, ConsumerSettings settings) {
        return new CreateInstanceCommand(caller, GROUP, name, EmbeddedFormat.BINARY, settings);
    }

    private CompletableFuture<RecordRead> read(Principal caller, EmbeddedFormat format) {
        return reading.read(query(caller, format)).toCompletableFuture();
    }

    private static ReadQuery query(Principal caller, EmbeddedFormat format) {
        return new ReadQuery(caller, ID, Optional.of(format), Optional.empty(), OptionalLong.empty());
    }

    private void append(String value) {
        cluster.append(PARTITION, Instant.EPOCH, RecordKey.NONE, RecordValue.of(value.getBytes()));
    }

    private static <T> T join(java.util.concurrent.CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static void assertFails(ThrowingCallable call, FailureCode code) {
        assertThatThrownBy(call).satisfies(thrown -> {
            Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ProxyException.class,
                            proxy -> assertThat(proxy.code()).isEqualTo(code));
        });
    }
}
