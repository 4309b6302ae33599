package io.kafkarest.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicPartitionTest {

    @Test
    void isOrderedByTopicAndThenByNumber() {
        assertThat(Stream.of(TopicPartition.of("b", 0), TopicPartition.of("a", 10), TopicPartition.of("a", 9))
                        .sorted())
                .containsExactly(TopicPartition.of("a", 9), TopicPartition.of("a", 10), TopicPartition.of("b", 0));
    }

    @Test
    void isSpelledAsKafkaSpellsIt() {
        assertThat(TopicPartition.of("orders", 3)).hasToString("orders-3");
    }

    @Test
    void takesNumbersThatNoTopicHas() {
        assertThat(TopicPartition.of("orders", -1).partition()).isEqualTo(-1);
    }
}
