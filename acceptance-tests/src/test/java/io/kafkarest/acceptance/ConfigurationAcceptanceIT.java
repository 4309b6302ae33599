package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line and the environment, as an operator has them. */
class ConfigurationAcceptanceIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SECRET = "planted-secret";

    @TempDir
    private Path directory;

    @Test
    void checkFailsAfterItHasNamedEveryProblem() throws IOException {
        Path file = file("port=many\nidle.timeout.ms=1s\nssl.key.password=" + SECRET + "\n");

        JarProcess process = run(Map.of(), "check", file.toString());

        assertThat(process.exitCodeWithin(LIMIT)).isEqualTo(1);
        assertThat(process.output())
                .contains("error: port: ", "error: idle.timeout.ms: ", "error: bootstrap.servers needs", "3 problems")
                .doesNotContain(SECRET);
    }

    @Test
    void checkIsContentThoughNobodyKnowsAKey() throws IOException {
        Path file = file("bootstrap.servers=localhost:1\nno.such.key=" + SECRET + "\n");

        JarProcess process = run(Map.of(), "check", file.toString());

        assertThat(process.exitCodeWithin(LIMIT)).isZero();
        assertThat(process.output())
                .contains("no.such.key=[not shown]", "nobody knows it", "the proxy would start")
                .doesNotContain(SECRET);
    }

    @Test
    void aFileAloneIsStartedAndTheEnvironmentWins() throws IOException {
        Path file = file("bootstrap.servers=localhost:1\nlisteners=http://127.0.0.1:0\nid=file\n");
        Path secret = Files.writeString(directory.resolve("secret"), SECRET + "\n");

        JarProcess process = run(
                Map.of(
                        "KAFKA_REST_ID", "environment",
                        "KAFKA_REST_CLIENT_SSL_KEY_PASSWORD_FILE", secret.toString(),
                        "KAFKA_REST_SERVICE_HOST", "10.0.0.1"),
                file.toString());
        Await.until("the proxy is there", LIMIT, () -> process.output().contains("proxy started"));
        process.terminate();

        assertThat(process.exitCodeWithin(LIMIT)).isIn(0, 143);
        assertThat(process.output())
                .contains("id=environment (environment KAFKA_REST_ID)")
                .contains("client.ssl.key.password=[hidden] (file " + secret)
                .containsOnlyOnce("skipped what Kubernetes says")
                .doesNotContain(SECRET);
    }

    private static JarProcess run(Map<String, String> environment, String... arguments) {
        return JarProcess.start(ProxyUnderTest.jar(), List.of(), List.of(arguments), environment);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("kafka-rest.properties"), content);
    }
}
