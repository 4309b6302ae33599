package io.kafkarest.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is replaced on disk while the proxy runs. */
@ExtendWith(SuiteExtension.class)
class CertificateRotationIT {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final int RECORDS = 20;
    private static final Authority AUTHORITY = Authority.named("authority");

    private final Identity first = AUTHORITY.issue("server");
    private final Identity second = AUTHORITY.issue("server");
    private final int port = Ports.free();

    @TempDir
    private Path directory;

    private Path file;
    private ProxyUnderTest proxy;

    @BeforeEach
    void start(Suite suite) {
        file = first.writePem(directory.resolve("key.pem"));
        proxy = ProxyUnderTest.startWithListeners(
                suite.cluster().bootstrapServers(),
                Map.of(
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.location", file.toString(),
                        "ssl.keystore.reload", "true"),
                List.of("https://127.0.0.1:" + port));
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void newConnectionsGetTheNewOneWhileTransfersGoOn(Suite suite) throws Exception {
        // Given
        String topic = suite.newTopic("rotation", 1);
        String records = IntStream.range(0, RECORDS)
                .mapToObj(i -> "{\"value\":\"" + Base64.getEncoder().encodeToString(new byte[450_000]) + "\"}")
                .collect(Collectors.joining(","));
        String body = "{\"records\":[" + records + "]}";
        try (TlsSocket upload = TlsSocket.connect(AUTHORITY.client(), port)) {
            upload.say("POST /topics/" + topic + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + MediaTypes.BIN + "\r\nContent-Length: " + body.length() + "\r\n\r\n");
            upload.say(body.substring(0, body.length() / 2));
            assertThat(upload.serverSerial()).isEqualTo(first.serial());

            // When
            second.writePem(file);
            Await.until("the new one is served", SECONDS, () -> served().equals(second.serial()));

            // Then
            assertThat(upload.say(body.substring(body.length() / 2)).hearAll())
                    .startsWith("HTTP/1.1 200")
                    .contains("\"offset\":" + (RECORDS - 1));
        }
    }

    @Test
    void aDownloadThatRunsIsCompleted(Suite suite) throws Exception {
        // Given
        String topic = suite.newTopic("rotation", 1);
        String value = Base64.getEncoder().encodeToString(new byte[450_000]);
        ProxyClient client = proxy.client();
        for (int i = 0; i < RECORDS; i++) {
            suite.kafka().write(topic, 0, null, new byte[450_000]);
        }
        String instance = ProxyClient.path(suite.uniqueName("rotation"), "c");
        String group = instance.split("/")[2];
        client.createInstance(
                group, "\"name\":\"c\",\"auto.offset.reset\":\"earliest\",\"fetch.min.bytes\":\"8000000\"");
        client.assign(instance, topic, 0);
        try (TlsSocket download = TlsSocket.connect(AUTHORITY.client(), port)) {
            download.say("GET " + instance + "/records?timeout=20000 HTTP/1.1\r\nHost: localhost\r\nConnection: close"
                    + "\r\nAccept: " + MediaTypes.BIN + "\r\n\r\n");
            String begin = download.hear(2000);

            // When
            second.writePem(file);
            Await.until("the new one is served", SECONDS, () -> served().equals(second.serial()));

            // Then
            String rest = download.hearAll();
            assertThat(begin).startsWith("HTTP/1.1 200");
            assertThat(rest).endsWith("]");
            assertThat(begin.length() + rest.length()).isGreaterThan(5 * value.length());
        }
    }

    @Test
    void oneThatCannotBeUsedChangesNothing() throws Exception {
        Files.writeString(file, "half of a file");
        Await.until("it was noticed", SECONDS, () -> proxy.process().output().contains("cannot be used"));

        assertThat(served()).isEqualTo(first.serial());

        second.writePemWithKeyOf(first, file);
        Await.until(
                "it was noticed",
                SECONDS,
                () -> proxy.process().output().contains("does not belong to its certificate"));

        assertThat(served()).isEqualTo(first.serial());

        second.writePem(file);
        Await.until("the new one is served", SECONDS, () -> served().equals(second.serial()));
    }

    private BigInteger served() throws IOException {
        try (TlsSocket socket = TlsSocket.connect(AUTHORITY.client(), port)) {
            return socket.serverSerial();
        }
    }
}
