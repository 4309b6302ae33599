package io.kafkarest.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A client that somebody else wrote: {@code kafka-rest} of npm, Confluent's own for Node. It is the only one there that
 * can be told to speak v2 without a change to its code.
 */
@ExtendWith(SuiteExtension.class)
class NodeClientIT {

    private static final String SKIPPED = "Test with a client from npm skipped: node, npm or its registry is missing.";

    private final Suite suite;

    NodeClientIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void nativeConsumerReadsByteForByteWhatAClientFromNpmWrote() {
        // Given
        NodeProject project = installed();
        String topic = suite.newTopic("node", 2);

        // When
        String result = project.run(
                "round-trip.js", "http://localhost:" + suite.proxy().port(), topic, suite.uniqueName("node"));

        // Then
        assertThat(result)
                .contains("\"topicIsListed\":true,\"failed\":[],\"written\":4")
                .contains("\"records\":4,\"committed\":[]");
        ConsumerRecord<byte[], byte[]> binary =
                suite.kafka().read(topic, 0, 0, 1).get(0);
        assertThat(binary.key()).isEqualTo(allBytes());
        assertThat(binary.value()).isEqualTo(allBytes());
        List<ConsumerRecord<byte[], byte[]>> texts = suite.kafka().read(topic, 1, 0, 3);
        assertThat(texts).extracting(record -> text(record.key())).containsExactly(null, "ключ", "gone");
        assertThat(texts).extracting(record -> text(record.value())).containsExactly("plain text", "日本 😀", null);
        assertThat(suite.kafka().endOffsets(topic)).isEqualTo(4);
    }

    private static NodeProject installed() {
        Optional<NodeProject> project = NodeProject.install();
        if (project.isEmpty()) {
            System.out.println(SKIPPED);
            Assumptions.abort(SKIPPED);
        }
        return project.get();
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
