package io.kafkarest.adapters.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCostsTest {

    private static final Map<String, Integer> COSTS = Map.of(
            "api.v2.brokers.*", 0,
            "api.v2.topics.*", 1000,
            "api.v2.topics.list", 0,
            "api.v2.partitions.*", 2);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refuseWhatComesTooFast(boolean bySecond) {
        try (TestServer server = limited(bySecond, 5)) {
            List<HttpResponse<String>> answers =
                    IntStream.range(0, 30).mapToObj(i -> server.get("/")).toList();

            HttpResponse<String> refused = answers.stream()
                    .filter(each -> each.statusCode() != 200)
                    .findFirst()
                    .orElseThrow();
            assertThat(answers.get(0).statusCode()).isEqualTo(200);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body())
                    .isEqualTo("{\"error_code\":429,\"message\":\"Request rate limit exceeded: "
                            + "The rate limit of requests per second has been exceeded.\"}");
            assertThat(Wire.typeOf(refused)).isEqualTo("V2");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areThoseOfTheEndpointElseOfItsClass(boolean bySecond) {
        try (TestServer server = limited(bySecond, 1)) {
            exhaust(server);

            assertThat(server.get("/brokers").statusCode()).isEqualTo(200);
            assertThat(server.get("/topics").statusCode()).isEqualTo(200);
            assertThat(server.get("/topics/t1").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void areNotAskedOfRequestsThatReachNothing() {
        try (TestServer server = limited(false, 1)) {
            exhaust(server);

            assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(server.send("PUT /topics", "").statusCode()).isEqualTo(405);
            assertThat(Wire.ask(server, "POST /topics/t1", "text/plain", null, "x")
                            .statusCode())
                    .isEqualTo(415);
            assertThat(server.get("/livez").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areWaitedForAsLongAsAllowed(boolean bySecond) {
        try (TestServer server = TestServer.start(Guards.rate(bySecond, 2, Duration.ofSeconds(5), COSTS))) {
            assertThat(IntStream.range(0, 4).mapToObj(i -> server.get("/")).map(HttpResponse::statusCode))
                    .containsOnly(200);
        }
    }

    @Test
    void mayBeBorrowedFromLaterSecondsIfPermitsComeEvenly() {
        try (TestServer server = limited(false, 1)) {
            assertThat(server.get("/topics/t1/partitions").statusCode()).isEqualTo(200);
            assertThat(server.get("/").statusCode()).isEqualTo(429);
        }
    }

    private static TestServer limited(boolean bySecond, int permits) {
        return TestServer.start(Guards.rate(bySecond, permits, Duration.ZERO, COSTS));
    }

    /** Two at once, so that it takes no luck with the begin of a second. */
    private static void exhaust(TestServer server) {
        HttpResponse<String> answer = server.get("/");
        while (answer.statusCode() == 200) {
            answer = server.get("/");
        }
    }
}
