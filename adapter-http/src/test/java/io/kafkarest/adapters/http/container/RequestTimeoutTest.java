package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.FakeDelivery;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.ports.in.RecordRead;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTimeoutTest {

    private static final String READ = "GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n";

    /** Long enough for the first request of a cold server on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofMillis(3000);

    private final TestServer server = TestServer.start(Guards.timeout(TIMEOUT));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersInJson() throws Exception {
        server.proxy.reading = query -> new CompletableFuture<>();
        try (RawClient client = RawClient.of(server)) {
            assertThat(client.say(READ).hearUntil("}"))
                    .startsWith("HTTP/1.1 504")
                    .contains("\r\nConnection: close\r\n")
                    .endsWith("\r\n\r\n{\"error_code\":504,\"message\":\"HTTP 504 Gateway Timeout\"}");
        }
    }

    @Test
    void givesBackRecordsThatCameTooLate() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        server.proxy.reading = query -> waiting;
        FakeDelivery delivery = FakeDelivery.of("a");
        try (RawClient client = RawClient.of(server)) {
            client.say(READ).hearUntil("}");

            waiting.complete(new RecordRead(EmbeddedFormat.BINARY, delivery));

            assertThat(delivery.report.get(5, TimeUnit.SECONDS).positions()).isEmpty();
            assertThat(client.hearAll()).isEmpty();
        }
    }

    @Test
    void leavesAnAnswerAloneThatHasBegun() throws Exception {
        String value = "x".repeat(1024);
        FakeDelivery large =
                FakeDelivery.of(Stream.generate(() -> value).limit(16 * 1024).toArray(String[]::new));
        server.proxy.reading = query -> FakeProxy.done(new RecordRead(EmbeddedFormat.BINARY, large));
        try (RawClient client = RawClient.slowReader(server)) {
            String head = client.say(READ.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .hearUntil("\r\n\r\n");
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                    .get();

            assertThat(head).startsWith("HTTP/1.1 200");
            assertThat(client.hearAll()).endsWith("]");
        }
    }

    @Test
    void holdsForBodiesThatTrickleIn() throws Exception {
        try (RawClient client = RawClient.of(server)) {
            client.say("POST /topics/t1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n{");

            assertThat(client.hearUntil("}")).startsWith("HTTP/1.1 504");

            client.say("\"a");
            assertThat(client.hearAll()).isEmpty();
        }
    }

    @Test
    void letsFastRequestsBe() {
        for (int i = 0; i < 50; i++) {
            assertThat(server.get("/topics").statusCode()).isEqualTo(200);
            assertThat(server.send("DELETE /consumers/g/instances/c", "").statusCode())
                    .isEqualTo(204);
        }
    }
}
