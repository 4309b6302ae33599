package io.kafkarest.domain.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<TopicName> names = new ArrayList<>(List.of(new TopicName("b"), new TopicName("a")));
        Subscription.ToTopics subscription = new Subscription.ToTopics(names);

        names.clear();

        assertThat(subscription.names()).containsExactly(new TopicName("b"), new TopicName("a"));
    }

    @Test
    void takesPatternsAsTheyAre() {
        assertThat(new Subscription.ToPattern("a.*").regex()).isEqualTo("a.*");
    }

    @Test
    void seeksInOnePartitionInEveryWay() {
        TopicPartition partition = TopicPartition.of("topic", 0);

        assertThat(Stream.of(
                                new SeekTarget.ToOffset(partition, new Offset(1)),
                                new SeekTarget.ToTime(partition, Instant.EPOCH),
                                new SeekTarget.ToEdge(partition, LogEdge.END))
                        .map(SeekTarget::partition))
                .containsOnly(partition);
    }
}
