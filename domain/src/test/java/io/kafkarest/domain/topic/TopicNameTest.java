package io.kafkarest.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"t", "A.b_c-9", "...", "__consumer_offsets"})
    void knowsNamesThatKafkaTakes(String name) {
        assertThat(new TopicName(name).isPossible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a b", "a/b", ":.context:t", "t\u00e4", "a\nb"})
    void knowsNamesThatKafkaRefuses(String name) {
        assertThat(new TopicName(name).isPossible()).isFalse();
    }

    @Test
    void knowsHowLongANameMayBe() {
        assertThat(new TopicName("t".repeat(249)).isPossible()).isTrue();
        assertThat(new TopicName("t".repeat(250)).isPossible()).isFalse();
    }
}
