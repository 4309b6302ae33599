package io.kafkarest.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Clients that want the proxy to be busy with them alone. */
@ExtendWith(SuiteExtension.class)
class HostileClientsIT {

    private static final int MANY = 500;
    private static final int ZEROS = 300 * 1024 * 1024;
    private static final Authority AUTHORITY = Authority.named("authority");
    private static final int TLS = Ports.free();
    private static final int LIMITED = Ports.free();

    private static ProxyUnderTest proxy;

    @BeforeAll
    static void start(Suite suite, @TempDir Path directory) {
        Identity server = AUTHORITY.issue("server");
        proxy = ProxyUnderTest.startWithListeners(
                suite.cluster().bootstrapServers(),
                Map.of(
                        "listener.protocol.map", "LIMITED:http",
                        "listener.name.limited.connector.connection.limit", "2",
                        "listener.name.https.idle.timeout.ms", "3000",
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.location",
                                server.writePem(directory.resolve("pem")).toString(),
                        "http.max.request.body.bytes", "1000000"),
                List.of("https://127.0.0.1:" + TLS, "LIMITED://127.0.0.1:" + LIMITED));
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void bodyThatBecomesHugeIsRefused() throws IOException {
        byte[] bomb = bomb(ZEROS);

        Answer answer = HttpCall.of("POST", "/topics/any")
                .with("Content-Type", MediaTypes.BIN)
                .with("Content-Encoding", "gzip")
                .withBody(bomb)
                .answerFrom(proxy.port());

        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"error_code\":413,\"message\":\"HTTP 413 Payload Too Large\"}");
    }

    /** With the heap that the start script gives, and nobody known yet. */
    @Test
    void bodiesThatBecomeHugeTogetherDoNotFillTheHeap(Suite suite, @TempDir Path directory) throws Exception {
        Path users = Files.writeString(directory.resolve("users"), "alice: secret,user\n");
        byte[] bomb = bomb(ZEROS / 2);
        try (ProxyUnderTest small = ProxyUnderTest.start(
                suite.cluster().bootstrapServers(),
                Map.of(
                        "authentication.method", "BASIC",
                        "authentication.realm", "proxy",
                        "authentication.users.file", users.toString()),
                List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"))) {
            List<CompletableFuture<Integer>> statuses = new ArrayList<>();
            ExecutorService together = Executors.newFixedThreadPool(12);
            for (int i = 0; i < 12; i++) {
                statuses.add(CompletableFuture.supplyAsync(
                        () -> HttpCall.of("POST", "/topics/any")
                                .with("Content-Type", MediaTypes.BIN)
                                .with("Content-Encoding", "gzip")
                                .withBody(bomb)
                                .answerFrom(small.port())
                                .status(),
                        together));
            }

            together.shutdown();
            assertThat(statuses).extracting(CompletableFuture::join).containsOnly(413);
            assertThat(HttpCall.of("GET", "/livez").answerFrom(small.port()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void manyWhoSayNothingDisturbNobodyAndAreSentAway() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket("127.0.0.1", TLS);
                socket.setSoTimeout(15_000);
                silent.add(socket);
                if (i % 3 == 0) {
                    socket.getOutputStream().write(new byte[] {0x16, 3, 1});
                }
            }

            try (TlsSocket other = TlsSocket.connect(AUTHORITY.client(), TLS)) {
                assertThat(other.say("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .hearAll())
                        .startsWith("HTTP/1.1 200");
            }
            for (Socket socket : silent) {
                assertThat(isClosed(socket)).isTrue();
            }
        } finally {
            silent.forEach(HostileClientsIT::close);
        }
    }

    @Test
    void slowHeadersDisturbNobodyAndAreSentAway() throws IOException {
        List<TlsSocket> slow = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            slow.add(TlsSocket.connect(AUTHORITY.client(), TLS).say("GET / HTTP/1.1\r\nHo"));
        }

        assertThat(HttpCall.of("GET", "/").answerFrom(proxy.port()).status()).isEqualTo(200);

        for (TlsSocket each : slow) {
            assertThat(each.hearAll())
                    .satisfiesAnyOf(
                            heard -> assertThat(heard).isEmpty(),
                            heard -> assertThat(heard).startsWith("HTTP/1.1 4"));
            each.close();
        }
    }

    @Test
    void connectionsBeyondTheLimitWait() throws IOException {
        try (Socket first = new Socket("127.0.0.1", LIMITED);
                Socket second = new Socket("127.0.0.1", LIMITED)) {
            assertThat(ask(first, 5000)).isTrue();
            assertThat(ask(second, 5000)).isTrue();
            try (Socket third = new Socket("127.0.0.1", LIMITED)) {
                assertThat(ask(third, 1000)).isFalse();

                first.close();

                Await.until("the third is served", Duration.ofSeconds(10), () -> hears(third, 1000));
            }
        }
    }

    private static boolean ask(Socket socket, int patienceMs) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return hears(socket, patienceMs);
    }

    private static boolean hears(Socket socket, int patienceMs) throws IOException {
        socket.setSoTimeout(patienceMs);
        try {
            return socket.getInputStream().read() == 'H';
        } catch (SocketTimeoutException silence) {
            return false;
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            // It may be told why before.
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bomb(int zeros) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] piece = new byte[1024 * 1024];
            for (int i = 0; i < zeros / piece.length; i++) {
                gzip.write(piece);
            }
        }
        return bomb.toByteArray();
    }
}
