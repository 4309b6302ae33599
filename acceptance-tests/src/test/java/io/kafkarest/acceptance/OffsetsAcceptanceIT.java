package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Committing N stores N+1, and a group goes on there. */
@ExtendWith(SuiteExtension.class)
class OffsetsAcceptanceIT {

    private final Suite suite;
    private final ProxyClient proxy;

    OffsetsAcceptanceIT(Suite suite) {
        this.suite = suite;
        this.proxy = suite.client();
    }

    @Test
    void groupContinuesAfterItsCommitInAnotherProxy() {
        // Given
        String topic = suite.newTopic("commits", 1);
        suite.kafka().writeMany(topic, 0, 10, "\"v\"".getBytes());
        String group = suite.uniqueName("commits");
        String instance = ProxyClient.path(group, "c");

        // When
        proxy.createInstance(group, "c", "json");
        proxy.subscribe(instance, topic);
        awaitFirstOffset(proxy, instance, 0);
        Answer commit = proxy.commit(instance, topic, 0, 6);
        proxy.delete(instance);

        // Then
        assertThat(commit.body()).isEqualTo("[]");
        assertThat(suite.kafka().committed(group, topic, 0).orElseThrow().offset())
                .isEqualTo(7);
        try (ProxyUnderTest other = ProxyUnderTest.start(suite.cluster().bootstrapServers(), Map.of())) {
            other.client().createInstance(group, "c", "json");
            other.client().subscribe(instance, topic);
            awaitFirstOffset(other.client(), instance, 7);
        }
    }

    @Test
    void instanceThatNeverReadCommits() {
        String topic = suite.newTopic("unread", 1);
        String group = suite.uniqueName("unread");
        String instance = ProxyClient.path(group, "c");
        proxy.createInstance(group, "c", "binary");

        Answer commit = proxy.commit(instance, topic, 0, 41);

        assertThat(commit.status()).as("%s", commit).isEqualTo(200);
        assertThat(suite.kafka().committed(group, topic, 0).orElseThrow().offset())
                .isEqualTo(42);
        assertThat(proxy.committed(instance, topic, 0).body()).contains("\"offset\":42");
        proxy.delete(instance);
    }

    private static void awaitFirstOffset(ProxyClient proxy, String instance, long offset) {
        Await.untilPasses(
                Duration.ofSeconds(20),
                () -> assertThat(proxy.read(instance, MediaTypes.JSON, "").body())
                        .matches("(?s)\\[\\{[^}]*\"offset\":" + offset + "}.*"));
    }
}
