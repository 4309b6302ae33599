package io.kafkarest.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kafkarest.acceptance.cluster.ClusterUnderTest;
import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.Ports;
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

/**
 * A proxy that starts before Kafka, and one that sees it go and come: it lives, says that it is not ready, ends every
 * request in time, and needs no restart. {@code -Doutage.seconds=} says how long Kafka is away.
 */
@ExtendWith(SuiteExtension.class)
class KafkaAwayAcceptanceIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 3));
    private static final Duration BOUND = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String RECORD = "{\"records\":[{\"value\":1}]}";

    private ClusterUnderTest cluster;
    private ProxyUnderTest server;
    private ProxyClient proxy;

    @BeforeEach
    void startTheClusterOnce() {
        cluster = Suite.startCluster(Map.of());
        assumeTrue(cluster.isRestartable(), "this cluster cannot be stopped");
        try (NativeClient kafka = new NativeClient(cluster.bootstrapServers())) {
            kafka.createTopic("t", 1);
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        cluster.close();
    }

    @Test
    void startsBeforeKafkaAndTheRegistry() {
        // Given
        cluster.stopBroker();

        // When
        startProxy();

        // Then
        assertAway();

        // When
        cluster.startBroker();

        // Then: nobody needs the registry.
        awaitBack();
        assertThat(proxy.get("/readyz?verbose").body())
                .isEqualTo("{\"ready\":true,\"parts\":{\"kafka\":true,\"schema-registry\":false}}");
    }

    @Test
    void outlivesAnOutage() {
        // Given
        startProxy();
        awaitBack();

        // When
        cluster.stopBroker();

        // Then
        Await.until(
                "it is seen", Duration.ofSeconds(20), () -> proxy.get("/readyz").status() == 503);
        long end = System.nanoTime() + OUTAGE.toNanos();
        do {
            assertAway();
        } while (System.nanoTime() < end);

        // When
        cluster.startBroker();

        // Then
        awaitBack();
    }

    private void startProxy() {
        server = ProxyUnderTest.start(
                cluster.bootstrapServers(),
                Map.of(
                        "schema.registry.url",
                        "http://127.0.0.1:" + Ports.free(),
                        "producer.delivery.timeout.ms",
                        "5000",
                        "producer.request.timeout.ms",
                        "3000",
                        "consumer.default.api.timeout.ms",
                        "3000"));
        proxy = server.client();
    }

    private void assertAway() {
        assertEnds(200, proxy.get("/livez"));
        assertEnds(503, proxy.get("/readyz"));
        assertEnds(500, proxy.get("/topics"));
        Answer written = proxy.produce("t", MediaTypes.JSON, RECORD);
        assertEnds(200, written);
        assertThat(written.body()).contains("\"error_code\":50003");
    }

    private static void assertEnds(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.took()).as("%s", answer).isLessThan(BOUND);
    }

    private void awaitBack() {
        Await.until("ready", RECOVERY, () -> proxy.get("/readyz").status() == 200);
        Await.untilPasses(
                RECOVERY,
                () -> assertThat(proxy.produce("t", MediaTypes.JSON, RECORD).body())
                        .contains("\"error_code\":null"));
        Await.untilPasses(
                RECOVERY, () -> assertThat(proxy.get("/topics").body()).isEqualTo("[\"t\"]"));
    }
}
