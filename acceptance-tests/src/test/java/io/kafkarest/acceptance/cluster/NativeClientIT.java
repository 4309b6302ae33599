package io.kafkarest.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suite's own tools do what the tests rely on. */
@ExtendWith(SuiteExtension.class)
class NativeClientIT {

    @Test
    void readsBackWhatItWrote(Suite suite) {
        NativeClient kafka = suite.kafka();
        String topic = suite.newTopic("tools", 2);

        kafka.write(topic, 1, "k".getBytes(), "v".getBytes());
        kafka.writeMany(topic, 0, 5, "w".getBytes());
        kafka.trim(topic, 0, 2);

        assertThat(kafka.read(topic, 1, 0, 1))
                .extracting(one -> new String(one.value()))
                .containsExactly("v");
        assertThat(kafka.endOffsets(topic)).isEqualTo(6);
        assertThat(kafka.hasTopic(topic)).isTrue();
        assertThat(kafka.members("nobody")).isZero();
        assertThat(kafka.committed("nobody", topic, 0)).isEmpty();
    }
}
