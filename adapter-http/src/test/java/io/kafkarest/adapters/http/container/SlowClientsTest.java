package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.util.Duration;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.fake.FakeDelivery;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.ports.in.RecordRead;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server of these tests has 12 threads at most, Jetty's own included. */
class SlowClientsTest {

    private static final int MANY = 40;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serversOthersWhileBodiesTrickleIn() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slow.add(RawClient.of(server)
                    .say("POST /topics/t1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/vnd.kafka.json.v2+json\r\n"
                            + "Content-Length: 26\r\n\r\n{\"records\":"));
        }

        assertThat(server.get("/topics").statusCode()).isEqualTo(200);

        for (RawClient each : slow) {
            assertThat(each.say("[{\"value\": 1}]}").hearUntil("value_schema_id\":null}"))
                    .startsWith("HTTP/1.1 200");
            each.close();
        }
        assertThat(server.proxy.produced).hasSize(MANY);
    }

    @Test
    void readsChunkedBodies() throws Exception {
        try (RawClient client = RawClient.of(server)) {
            client.say("POST /topics/t1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/vnd.kafka.json.v2+json\r\n\r\nb\r\n{\"records\":\r\n");
            client.say("e\r\n[{\"value\":10}]\r\n1\r\n}\r\n0\r\n\r\n");

            assertThat(client.hearUntil("value_schema_id\":null}")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void serversOthersWhileReadsWait() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        server.proxy.reading = query -> waiting;
        List<RawClient> readers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            readers.add(RawClient.of(server).say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n"));
        }

        assertThat(server.get("/topics").statusCode()).isEqualTo(200);

        waiting.complete(new RecordRead(EmbeddedFormat.BINARY, FakeDelivery.of("a")));
        for (RawClient each : readers) {
            assertThat(each.hearUntil("]"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\"value\":\"YQ==\",\"partition\":0,\"offset\":0}]");
            each.close();
        }
    }

    @Test
    void doesNotHoldTheThreadThatCompletesAnAnswerNobodyReads() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        server.proxy.reading = query -> waiting;
        FakeDelivery delivery = large();
        try (RawClient reader = RawClient.slowReader(server)) {
            reader.say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            until(() -> server.proxy.asked.contains("read"));

            CompletableFuture<Void> completing =
                    CompletableFuture.runAsync(() -> waiting.complete(new RecordRead(EmbeddedFormat.BINARY, delivery)));
            completing.get(5, TimeUnit.SECONDS);

            assertThat(delivery.report).isNotDone();
            assertThat(reader.hearAll()).startsWith("HTTP/1.1 200").endsWith("]");
            assertThat(delivery.report.get(5, TimeUnit.SECONDS).positions()).hasSize(1);
        }
    }

    @Test
    void reportsRecordsLostWhenTheCallerGoesWhileTheyAreWritten() throws Exception {
        FakeDelivery delivery = large();
        server.proxy.reading = query -> FakeProxy.done(new RecordRead(EmbeddedFormat.BINARY, delivery));
        try (RawClient reader = RawClient.slowReader(server)) {
            reader.say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n");
            reader.hearUntil("\r\n");
        }

        assertThat(delivery.report.get(5, TimeUnit.SECONDS).positions()).isEmpty();
    }

    @Test
    void reportsRecordsLostWhenTheCallerHasGoneBeforeTheyCame() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        server.proxy.reading = query -> waiting;
        FakeDelivery delivery = FakeDelivery.of("a");
        try (RawClient reader = RawClient.of(server)) {
            reader.say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n");
            until(() -> server.proxy.asked.contains("read"));
        }

        waiting.complete(new RecordRead(EmbeddedFormat.BINARY, delivery));

        assertThat(delivery.report.get(5, TimeUnit.SECONDS).positions()).isEmpty();
    }

    @Test
    void reportsRecordsDeliveredWhenTheCallerHasSentHisNextRequestAlready() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        server.proxy.reading = query -> waiting;
        FakeDelivery delivery = FakeDelivery.of("a");
        try (RawClient reader = RawClient.of(server)) {
            reader.say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n");
            until(() -> server.proxy.asked.contains("read"));
            reader.say("GET /brokers HTTP/1.1\r\nHost: x\r\n\r\n");

            waiting.complete(new RecordRead(EmbeddedFormat.BINARY, delivery));

            assertThat(reader.hearUntil("]")).endsWith("\"offset\":0}]");
            assertThat(reader.hearUntil("[0,1]}")).startsWith("HTTP/1.1 200");
            assertThat(delivery.report.get(5, TimeUnit.SECONDS).positions()).hasSize(1);
        }
    }

    @Test
    void settlesReadsThatFoundNothing() throws Exception {
        FakeDelivery delivery = FakeDelivery.of();
        server.proxy.reading = query -> FakeProxy.done(new RecordRead(EmbeddedFormat.BINARY, delivery));

        assertThat(server.get("/consumers/g/instances/c/records").body()).isEqualTo("[]");

        assertThat(delivery.report.get(5, TimeUnit.SECONDS).undecodable()).isEmpty();
    }

    @Test
    void answersProduceRequestsOnWhateverThreadTheAcknowledgementComes() throws Exception {
        server.proxy.production = command -> CompletableFuture.supplyAsync(
                () -> List.<RecordOutcome>of(new RecordOutcome.Stored(1, 7)),
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));

        assertThat(server.send("POST /topics/t1", "{\"records\":[{}]}").body())
                .contains("{\"partition\":1,\"offset\":7,");
    }

    @Test
    void keepsReadsThatWaitLongerThanTheIdleTimeout() throws Exception {
        CompletableFuture<RecordRead> waiting = new CompletableFuture<>();
        try (TestServer impatient = TestServer.start(HttpConfig.DEFAULTS, Duration.milliseconds(200));
                RawClient reader = RawClient.of(impatient)) {
            impatient.proxy.reading = query -> waiting.completeOnTimeout(
                    new RecordRead(EmbeddedFormat.BINARY, FakeDelivery.of("a")), 700, TimeUnit.MILLISECONDS);

            reader.say("GET /consumers/g/instances/c/records HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(reader.hearUntil("]")).startsWith("HTTP/1.1 200").endsWith("\"offset\":0}]");
        }
    }

    @Test
    void givesUpBodiesThatStopComing() throws Exception {
        try (TestServer impatient = TestServer.start(HttpConfig.DEFAULTS, Duration.milliseconds(200));
                RawClient sender = RawClient.of(impatient)) {
            sender.say("POST /topics/t1 HTTP/1.1\r\nHost: x\r\nContent-Length: 26\r\n\r\n{\"records\":");

            assertThat(sender.hearAll())
                    .startsWith("HTTP/1.1 408")
                    .endsWith("{\"error_code\":408,\"message\":\"HTTP 408 Request Timeout\"}");
        }
    }

    private static FakeDelivery large() {
        String value = "x".repeat(1024);
        return FakeDelivery.of(Stream.generate(() -> value).limit(16 * 1024).toArray(String[]::new));
    }

    private static void until(java.util.function.BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
