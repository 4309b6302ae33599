package io.kafkarest.ports.testkit;

import static io.kafkarest.ports.testkit.TestRecords.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClientSubscription;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers of {@link ConsumerClientSubscription} rely on. */
public interface ConsumerClientSubscriptionContract extends ConsumerTestbed {

    @Test
    default void readsTheTopicsSubscribedTo() {
        TopicName one = newPartition("a").topic();
        TopicName other = newPartition("b").topic();

        try (TestConsumer consumer = newConsumer().subscribe(one, other)) {
            assertThat(texts(consumer.receive(2))).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    default void joinsTheGroupThoughNobodyReads() {
        TopicName topic = cluster().newTopic(3);

        try (TestConsumer consumer = newConsumer().subscribe(topic)) {
            consumer.awaitAssignment(3);

            assertThat(consumer.assignment())
                    .containsExactly(
                            new TopicPartition(topic, 0), new TopicPartition(topic, 1), new TopicPartition(topic, 2));
        }
    }

    @Test
    default void listsTheTopicsSubscribedToByName() {
        TopicName one = new TopicName("b-" + cluster().newTopicName());
        TopicName other = new TopicName("a-" + cluster().newTopicName());

        try (TestConsumer consumer = newConsumer().subscribe(one, other)) {
            assertThat(Await.result(consumer.client().subscription().topics())).containsExactly(other, one);
        }
    }

    @Test
    default void replacesTheTopicsSubscribedTo() {
        TopicPartition former = newPartition("a", "b");
        TopicPartition latter = newPartition("x");

        try (TestConsumer consumer = newConsumer().subscribe(former.topic())) {
            consumer.readSome().settle(DeliveryReport.LOST);
            consumer.subscribe(latter.topic());

            assertThat(texts(consumer.receive(1))).containsExactly("x");
            assertThat(consumer.assignment()).containsExactly(latter);
        }
    }

    @Test
    default void readsTheTopicsThatMatchAPattern() {
        TopicPartition partition = newPartition("a");
        newPartition("not this one");

        try (TestConsumer consumer = newConsumer()) {
            Await.result(consumer.client().subscription().subscribe(pattern(partition.topic())));

            assertThat(texts(consumer.receive(1))).containsExactly("a");
            assertThat(consumer.assignment()).containsExactly(partition);
            assertThat(Await.result(consumer.client().subscription().topics())).containsExactly(partition.topic());
        }
    }

    @Test
    default void takesATopicThatDoesNotExist() {
        TopicName unknown = cluster().newTopicName();
        TopicName known = newPartition("a").topic();

        try (TestConsumer consumer = newConsumer().subscribe(unknown, known)) {
            assertThat(texts(consumer.receive(1))).containsExactly("a");
        }
    }

    @Test
    default void readsThePartitionsAssigned() {
        TopicName topic = cluster().newTopic(2);
        TopicPartition wanted = new TopicPartition(topic, 1);
        cluster().append(new TopicPartition(topic, 0), "not this one");
        cluster().append(wanted, "a");

        try (TestConsumer consumer = newConsumer().assign(wanted)) {
            assertThat(texts(consumer.receive(1))).containsExactly("a");
            assertThat(consumer.assignment()).containsExactly(wanted);
            assertThat(Await.result(consumer.client().subscription().topics())).isEmpty();
        }
    }

    @Test
    default void replacesThePartitionsAssigned() {
        TopicPartition former = newPartition("a", "b");
        TopicPartition latter = newPartition("x");

        try (TestConsumer consumer = newConsumer().assign(former)) {
            consumer.readSome().settle(DeliveryReport.LOST);
            consumer.assign(latter);

            assertThat(texts(consumer.receive(1))).containsExactly("x");
            assertThat(consumer.assignment()).containsExactly(latter);
        }
    }

    @Test
    default void takesAPartitionThatDoesNotExist() {
        TopicPartition partition = newPartition("a");
        TopicPartition unknown = new TopicPartition(cluster().newTopicName(), 0);

        try (TestConsumer consumer = newConsumer().assign(partition, unknown)) {
            assertThat(texts(consumer.receive(1))).containsExactly("a");
            assertThat(consumer.assignment()).contains(unknown);
        }
    }

    @Test
    default void listensToNothingAfterUnsubscribing() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().subscribe(partition.topic())) {
            consumer.receive(1);
            Await.result(consumer.client().subscription().unsubscribe());

            assertListensToNothing(consumer);
        }
    }

    @Test
    default void listensToNothingAfterUnassigning() {
        try (TestConsumer consumer = newConsumer().assign(newPartition("a"))) {
            Await.result(consumer.client().subscription().unsubscribe());

            assertListensToNothing(consumer);
        }
    }

    @Test
    default void unsubscribesThoughThereIsNoSubscription() {
        try (TestConsumer consumer = newConsumer()) {
            Await.result(consumer.client().subscription().unsubscribe());

            assertListensToNothing(consumer);
        }
    }

    @Test
    default void endsTheSubscriptionByAnEmptyOne() {
        try (TestConsumer consumer = newConsumer().subscribe(cluster().newTopic(1))) {
            consumer.subscribe();

            assertListensToNothing(consumer);
        }
    }

    @Test
    default void endsTheAssignmentByAnEmptyOne() {
        try (TestConsumer consumer = newConsumer().assign(newPartition())) {
            consumer.assign();

            assertListensToNothing(consumer);
        }
    }

    @Test
    default void refusesToMixKinds() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().subscribe(partition.topic())) {
            ConsumerClientSubscription subscription = consumer.client().subscription();

            assertThat(Stream.of(
                                    subscription.assign(List.of(partition)),
                                    subscription.subscribe(pattern(partition.topic())))
                            .map(each -> Await.failure(each).code()))
                    .containsOnly(FailureCode.ILLEGAL_CONSUMER_STATE);
            assertThat(texts(consumer.receive(1))).containsExactly("a");
        }
    }

    @Test
    default void refusesToSubscribeWithPartitionsAssigned() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().assign(partition)) {
            ConsumerClientSubscription subscription = consumer.client().subscription();

            assertThat(Stream.of(
                                    subscription.subscribe(new Subscription.ToTopics(List.of(partition.topic()))),
                                    subscription.subscribe(pattern(partition.topic())))
                            .map(each -> Await.failure(each).code()))
                    .containsOnly(FailureCode.ILLEGAL_CONSUMER_STATE);
            assertThat(texts(consumer.receive(1))).containsExactly("a");
        }
    }

    @Test
    default void changesKindAfterUnsubscribing() {
        TopicPartition partition = newPartition("a");

        try (TestConsumer consumer = newConsumer().subscribe(partition.topic())) {
            Await.result(consumer.client().subscription().unsubscribe());
            consumer.assign(partition);

            assertThat(texts(consumer.receive(1))).containsExactly("a");
        }
    }

    @Test
    default void sharesTheTopicAmongTheMembersOfAGroup() {
        TopicName topic = cluster().newTopic(2);
        ConsumerGroupId group = newGroup();

        try (TestConsumer one = newConsumer(group).subscribe(topic);
                TestConsumer other = newConsumer(group).subscribe(topic)) {
            one.awaitAssignment(1);
            other.awaitAssignment(1);

            assertThat(Stream.of(one, other).flatMap(each -> each.assignment().stream()))
                    .containsExactlyInAnyOrder(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
        }
    }

    @Test
    default void takesOverWhatAMemberLeaves() {
        TopicName topic = cluster().newTopic(2);
        ConsumerGroupId group = newGroup();

        try (TestConsumer survivor = newConsumer(group).subscribe(topic)) {
            try (TestConsumer leaver = newConsumer(group).subscribe(topic)) {
                leaver.awaitAssignment(1);
            }
            survivor.awaitAssignment(2);
            cluster().append(new TopicPartition(topic, 0), "a");
            cluster().append(new TopicPartition(topic, 1), "b");

            assertThat(texts(survivor.receive(2))).containsExactlyInAnyOrder("a", "b");
        }
    }

    private static void assertListensToNothing(TestConsumer consumer) {
        assertThat(consumer.assignment()).isEmpty();
        assertThat(Await.result(consumer.client().subscription().topics())).isEmpty();
        assertThat(consumer.readFailure().code()).isEqualTo(FailureCode.NOT_SUBSCRIBED);
    }

    private static Subscription pattern(TopicName topic) {
        return new Subscription.ToPattern("(no|" + topic.value() + ")");
    }
}
