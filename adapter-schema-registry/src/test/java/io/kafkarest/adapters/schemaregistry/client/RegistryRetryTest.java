package io.kafkarest.adapters.schemaregistry.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRetryTest {

    private final TestRegistry registry = new TestRegistry();
    private final TestRegistry other = new TestRegistry();

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void triesAgainTwiceUnlessToldOtherwise(int status) {
        registry.answer("/subjects", status, "");

        Await.failure(client(registry.url(), Map.of()).get("/subjects"));

        assertThat(registry.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 302})
    void doesNotTryAgainWhereThatIsNoUse(int status) {
        registry.answer("/subjects", status, "");

        Await.failure(client(registry.url(), Map.of()).get("/subjects"));

        assertThat(registry.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void triesAgainAsOftenAsItIsTold(int retries) {
        registry.answer("/subjects", 503, "");

        Await.failure(client(registry.url(), Map.of("max.retries", String.valueOf(retries)))
                .get("/subjects"));

        assertThat(registry.requests()).hasSize(1 + retries);
    }

    @Test
    void asksEachAddressInEachRound() {
        registry.answer("/subjects", 503, "");
        other.answer("/subjects", 503, "");

        Await.failure(client(registry.url() + "," + other.url(), Map.of()).get("/subjects"));

        assertThat(registry.requests()).hasSize(3);
        assertThat(other.requests()).hasSize(3);
    }

    @Test
    void hasTheAnswerOfALaterRound() {
        registry.answer("/subjects", 503, "");
        CompletionStage<?> answer = client(
                        registry.url(),
                        Map.of("max.retries", "100", "retries.wait.ms", "10", "retries.max.wait.ms", "10"))
                .get("/subjects");
        Await.until("it was asked", () -> !registry.requests().isEmpty());

        registry.answer("/subjects", 200, "[]");

        assertThat(Await.result(answer)).hasToString("[]");
    }

    @Test
    void tellsWhatTheRegistrySaysToTooManyRequests() {
        registry.answer("/subjects", 429, "{\"error_code\":42901,\"message\":\"Too many requests\"}");

        var failure = Await.failure(client(registry.url(), Map.of()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        assertThat(failure).hasMessage("Too many requests; error code: 42901");
    }

    @Test
    void doesNotTryAgainAfterATimeOut() {
        registry.hold();

        Await.failure(
                client(registry.url(), Map.of("http.read.timeout.ms", "200")).get("/subjects"));

        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void tellsOfATimeOutOnAThreadThatNobodyElseWaitsFor() {
        registry.hold();

        String thread = Await.result(client(registry.url(), Map.of("http.read.timeout.ms", "200"))
                .get("/subjects")
                .handle((answer, failure) -> Thread.currentThread().getName()));

        // The JDK has one such thread, and every time-out of the process waits for what is done there.
        assertThat(thread).doesNotContain("Delay");
    }

    @Test
    void turnsToTheNextAddressAfterATimeOut() {
        registry.hold();
        other.answer("/subjects", 200, "[]");

        assertThat(Await.result(client(registry.url() + "," + other.url(), Map.of("http.read.timeout.ms", "200"))
                        .get("/subjects")))
                .isEmpty();
    }

    @Test
    void staysWithinTheTotalTimeWhenAddressesHang() {
        registry.hold();
        other.hold();

        assertEndsWithin(
                Duration.ofSeconds(5),
                client(
                        registry.url() + "," + other.url(),
                        Map.of("http.read.timeout.ms", "60000", "http.total.timeout.ms", "500")));
    }

    @Test
    void staysWithinTheTotalTimeWhenItTriesAgain() {
        registry.answer("/subjects", 503, "");

        assertEndsWithin(
                Duration.ofSeconds(5),
                client(
                        registry.url(),
                        Map.of(
                                "http.total.timeout.ms", "500",
                                "max.retries", "100",
                                "retries.wait.ms", "200",
                                "retries.max.wait.ms", "60000")));
        assertThat(registry.requests()).hasSizeBetween(1, 10);
    }

    @Test
    void isBoundedInTimeByItself() {
        Patience patience = SchemaRegistryConfig.parse(registry.url()).patience();

        assertThat(patience.total()).isEqualTo(Duration.ofSeconds(15));
        assertThat(SchemaRegistryConfig.of(registry.url(), Map.of("http.read.timeout.ms", "60000"))
                        .patience()
                        .total())
                .isEqualTo(Duration.ofSeconds(63));
    }

    @Test
    void waitsLongerFromRoundToRoundButNotForEver() {
        Patience patience = SchemaRegistryConfig.of(
                        registry.url(), Map.of("retries.wait.ms", "100", "retries.max.wait.ms", "300"))
                .patience();

        assertThat(patience.pauseBefore(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(patience.pauseBefore(2)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(patience.pauseBefore(3)).isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
        assertThat(patience.pauseBefore(99)).isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
    }

    private static void assertEndsWithin(Duration bound, RegistryClient client) {
        long begin = System.nanoTime();
        assertThat(Await.failure(client.get("/subjects")).code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(bound);
    }

    private static RegistryClient client(String urls, Map<String, String> settings) {
        Map<String, String> quick = new HashMap<>(Map.of("retries.wait.ms", "1"));
        quick.putAll(settings);
        return new RegistryClient(SchemaRegistryConfig.of(urls, quick));
    }
}
