package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kafkarest.acceptance.cluster.ClusterUnderTest;
import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker goes away and comes back: every call ends within its bound, and the same instance goes on. */
@ExtendWith(SuiteExtension.class)
class BrokerOutageAcceptanceIT {

    private static final Duration BOUND = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(45);

    private ClusterUnderTest cluster;
    private ProxyUnderTest server;
    private ProxyClient proxy;

    @BeforeEach
    void start() {
        cluster = Suite.startCluster(Map.of());
        assumeTrue(cluster.isRestartable(), "this cluster cannot be stopped");
        try (NativeClient kafka = new NativeClient(cluster.bootstrapServers())) {
            kafka.createTopic("t", 1);
            kafka.write("t", 0, null, "\"before\"".getBytes());
        }
        // A commit waits as long as an operation may take.
        server = ProxyUnderTest.start(
                cluster.bootstrapServers(),
                Map.of("consumer.default.api.timeout.ms", "3000", "consumer.operation.timeout.ms", "5000"));
        proxy = server.client();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        cluster.close();
    }

    @Test
    void everyCallIsBoundedAndTheInstanceGoesOnAfterTheRestart() {
        // Given
        String instance = ProxyClient.path("g", "c");
        proxy.createInstance("g", "c", "json");
        proxy.subscribe(instance, "t");
        awaitRead(instance, "before");
        assertThat(HttpCall.of("GET", "/readyz")
                        .with("Accept", "text/html")
                        .answerFrom(server.port())
                        .status())
                .isEqualTo(200);
        HttpExchange longPoll = proxy.startRead(instance, MediaTypes.JSON, "timeout=1000");

        // When
        cluster.stopBroker();

        // Then
        assertBounded(longPoll.answer(), 200);
        assertBounded(proxy.read(instance, MediaTypes.JSON, "timeout=500"), 200);
        assertBounded(proxy.commit(instance, "t", 0, 0), 500);
        assertBounded(proxy.get("/topics"), 500);
        Answer produced = proxy.produce("t", MediaTypes.JSON, "{\"records\":[{\"value\":1}]}");
        assertThat(produced.status()).as("%s", produced).isEqualTo(200);
        assertThat(proxy.get("/").status()).isEqualTo(200);
        assertThat(HttpCall.of("GET", "/livez")
                        .with("Accept", "text/html")
                        .answerFrom(server.port())
                        .status())
                .isEqualTo(200);
        Await.until(
                "not ready without a broker",
                Duration.ofSeconds(20),
                () -> proxy.get("/readyz").status() == 503);

        // When
        cluster.startBroker();

        // Then
        Await.until("ready again", RECOVERY, () -> proxy.get("/readyz").status() == 200);
        Await.untilPasses(
                RECOVERY,
                () -> assertThat(proxy.produce("t", MediaTypes.JSON, "{\"records\":[{\"value\":\"after\"}]}")
                                .body())
                        .contains("\"error_code\":null"));
        awaitRead(instance, "after");
        Await.untilPasses(
                RECOVERY,
                () -> assertThat(proxy.commit(instance, "t", 0, 0).status()).isEqualTo(200));
    }

    private void awaitRead(String instance, String value) {
        Await.untilPasses(
                RECOVERY,
                () -> assertThat(proxy.read(instance, MediaTypes.JSON, "timeout=1000")
                                .body())
                        .contains("\"" + value + "\""));
    }

    private static void assertBounded(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.took()).as("%s", answer).isLessThan(BOUND);
        if (status == 500) {
            assertThat(answer.body()).contains("\"error_code\":50003");
        }
    }
}
