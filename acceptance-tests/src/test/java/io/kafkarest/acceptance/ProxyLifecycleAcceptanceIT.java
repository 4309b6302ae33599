package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The production jar: what is in it, how it starts, how it stops. */
@ExtendWith(SuiteExtension.class)
class ProxyLifecycleAcceptanceIT {

    @Test
    void jarHoldsNoKafkaServer() throws IOException {
        try (JarFile jar = new JarFile(ProxyUnderTest.jar().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.startsWith("org/apache/kafka/clients/"))
                    .noneMatch(name ->
                            name.matches("(kafka|org/apache/kafka/(raft|metadata|storage|controller))/.*[.]class"));
        }
    }

    @Test
    void termSignalAnswersTheReadsThatWait(Suite suite) {
        // Given
        String topic = suite.newTopic("stop", 1);
        ProxyUnderTest server = ProxyUnderTest.start(suite.cluster().bootstrapServers(), Map.of());
        ProxyClient proxy = server.client();
        List<HttpExchange> reads = IntStream.range(0, 20)
                .mapToObj(i -> suite.uniqueName("stop"))
                .map(group -> startRead(proxy, group, topic))
                .toList();
        Await.until(
                "the reads are there",
                Duration.ofSeconds(5),
                () -> proxy.get("/").status() == 200);

        // When
        server.process().terminate();

        // Then
        assertThat(reads).allSatisfy(read -> assertThat(read.answer().status()).isIn(200, 404, 503));
        assertThat(server.process().exitCodeWithin(Duration.ofSeconds(15))).isZero();
    }

    @Test
    void startFailsWithAClearLineWithoutBrokers(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("p.properties"), "listeners=http://127.0.0.1:0\n");

        JarProcess process = JarProcess.start(ProxyUnderTest.jar(), List.of(), List.of("server", file.toString()));

        assertThat(process.exitCodeWithin(Duration.ofSeconds(30))).isNotZero();
        assertThat(process.output()).contains("bootstrap.servers");
    }

    private static HttpExchange startRead(ProxyClient proxy, String group, String topic) {
        String instance = ProxyClient.path(group, "c");
        proxy.createInstance(group, "\"name\":\"c\",\"consumer.request.timeout.ms\":20000");
        proxy.subscribe(instance, topic);
        return HttpCall.of("GET", instance + "/records")
                .with("Accept", MediaTypes.BIN)
                .sendTo(proxy.port());
    }
}
