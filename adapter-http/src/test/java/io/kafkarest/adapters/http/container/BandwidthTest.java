package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast bodies are read. */
class BandwidthTest {

    private static final String JSON = "Content-Type: application/vnd.kafka.json.v2+json";
    private static final int BYTES_PER_SECOND = 200_000;
    private static final int BODY_BYTES = 40_000;
    private static final String BODY = "{\"records\":[{\"value\":\"" + "x".repeat(BODY_BYTES) + "\"}]}";

    @Test
    void isLimitedForAllTogetherWhileNoThreadWaits() {
        // More senders than the server has threads, and bodies for 3.2 s, of which one is saved.
        int senders = 16;
        try (TestServer server = TestServer.start(Guards.bandwidth(BYTES_PER_SECOND))) {
            long begin = System.nanoTime();

            List<CompletableFuture<HttpResponse<String>>> answers =
                    IntStream.range(0, senders).mapToObj(i -> write(server)).toList();
            int other = server.get("/topics").statusCode();
            boolean areAllWritten = answers.stream().allMatch(CompletableFuture::isDone);

            assertThat(other).isEqualTo(200);
            assertThat(areAllWritten).isFalse();
            assertThat(answers)
                    .allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1500));
            assertThat(server.proxy.produced).hasSize(senders);
        }
    }

    @Test
    void doesNotHoldUpRequestsWithoutABody() {
        String bodyOfTenSeconds = "{\"records\":[{\"value\":\"" + "x".repeat(3000) + "\"}]}";
        try (TestServer server = TestServer.start(Guards.bandwidth(300))) {
            int write = server.send("POST /topics/t1", bodyOfTenSeconds, JSON).statusCode();
            long begin = System.nanoTime();
            int read = server.get("/topics").statusCode();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(List.of(write, read)).containsOnly(200);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static CompletableFuture<HttpResponse<String>> write(TestServer server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/topics/t1"))
                .header("Content-Type", JSON.substring(JSON.indexOf(' ') + 1))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
