package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DosFilterTest {

    @Test
    void refusesAnAddressThatAsksTooOften() {
        try (TestServer server = TestServer.start(limits(1000, 2, -1, List.of()))) {
            HttpResponse<String> refused = askUntilRefused(server);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).isEqualTo("{\"error_code\":429,\"message\":\"HTTP 429 Too Many Requests\"}");
            assertThat(refused.headers().firstValue("DoSFilter")).hasValue("unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void refusesIfAllTogetherAskTooOften() {
        try (TestServer server = TestServer.start(limits(2, 1000, -1, List.of()))) {
            assertThat(askUntilRefused(server).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void letsSomeAddressesAskAsOftenAsTheyLike() {
        try (TestServer server = TestServer.start(limits(2, 2, -1, List.of("127.0.0.1")))) {
            assertThat(IntStream.range(0, 20).mapToObj(i -> server.get("/")).map(HttpResponse::statusCode))
                    .containsOnly(200);
        }
    }

    /** By 100 ms: Jetty forgets a timer that is over before it has noted it, and with a few ms that happens on a busy machine. */
    @Test
    void delaysWhatItDoesNotRefuse() {
        try (TestServer server = TestServer.start(limits(1000, 2, 100, List.of()))) {
            List<HttpResponse<String>> answers =
                    IntStream.range(0, 10).mapToObj(i -> server.get("/topics")).toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers)
                    .anySatisfy(answer ->
                            assertThat(answer.headers().firstValue("DoSFilter")).hasValue("delayed"));
        }
    }

    @Test
    void endsRequestsThatTakeTooLong() {
        try (TestServer server = TestServer.start(limits(1000, 1000, -1, List.of(), Duration.ofMillis(500)))) {
            server.proxy.reading = query -> new CompletableFuture<>();

            HttpResponse<String> answer = server.get("/consumers/g/instances/c/records");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    private static HttpResponse<String> askUntilRefused(TestServer server) {
        return IntStream.range(0, 50)
                .mapToObj(i -> server.get("/"))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static GuardConfig limits(int ofAll, int ofOne, long delayMs, List<String> unlimited) {
        return limits(ofAll, ofOne, delayMs, unlimited, Duration.ofSeconds(30));
    }

    private static GuardConfig limits(int ofAll, int ofOne, long delayMs, List<String> unlimited, Duration longest) {
        return Guards.dos(new DosFilterConfig(
                true,
                ofAll,
                ofOne,
                delayMs,
                5,
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                longest,
                Duration.ofSeconds(30),
                true,
                unlimited));
    }
}
