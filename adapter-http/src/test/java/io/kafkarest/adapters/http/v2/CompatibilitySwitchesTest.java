package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.domain.error.FailureCode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilitySwitchesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    compat.distinct.topic.not.found         | GET /topics/none            |                      | 404 | 40403 | 404 | 40401
                    compat.reject.bad.query.parameters      | GET P/records?timeout=abc   |                      | 404 | 404   | 400 | 400
                    compat.reject.read.without.subscription | GET P/records               |                      | 500 | 500   | 409 | 40903
                    compat.reject.empty.subscription        | POST P/subscription         | {}                   | 204 |       | 422 | 422
                    compat.reject.empty.subscription        | POST P/subscription         | {"topics":[],"topic_pattern":"x"} | 204 | | 422 | 422
                    compat.unavailable.without.broker       | GET /topics/away            |                      | 500 | 50003 | 503 | 50302
                    compat.synchronous.commit               | POST P/offsets              |                      | 200 |       | 500 | 50002
                    """)
    void changeOneAnswerEach(
            String key, String request, String body, int status, Integer code, int switchedStatus, int switchedCode) {
        HttpResponse<String> answer = ask(CompatibilityConfig.DEFAULTS, request, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith(code == null ? "" : "{\"error_code\":" + code + ",");

        HttpResponse<String> switched = ask(CompatibilityConfig.of(key::equals), request, body);
        assertThat(switched.statusCode()).as(switched.body()).isEqualTo(switchedStatus);
        assertThat(switched.body()).startsWith("{\"error_code\":" + switchedCode + ",");

        HttpResponse<String> strict = ask(CompatibilityConfig.of(any -> true), request, body);
        assertThat(strict.statusCode()).as(strict.body()).isEqualTo(status);
    }

    @Test
    void waitForTheBrokerUnlessToldNotTo() {
        assertThat(ask(CompatibilityConfig.of("compat.synchronous.commit"::equals), "POST P/offsets?async=true", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    isolation.level  | "read_committed" | read_committed
                    max.poll.records | 7                | 7
                    max.poll.records | "7"              | 7
                    max.poll.records | {}               | ``
                    isolation.level  | null             |
                    """)
    void letRequestsSetWhatTheReferenceRefuses(String member, String value, String handedOn) {
        String body = "{\"" + member + "\":" + value + "}";
        String unknown = "{\"error_code\":422,\"message\":\"Unrecognized field: " + member + "\"}";

        assertThat(ask(CompatibilityConfig.DEFAULTS, "POST /consumers/g", body).body())
                .isEqualTo(unknown);
        assertThat(ask(CompatibilityConfig.of(any -> true), "POST /consumers/g", body)
                        .body())
                .isEqualTo(unknown);
        try (TestServer server =
                TestServer.start(config(CompatibilityConfig.of("compat.consumer.request.settings"::equals)))) {
            assertThat(Wire.ask(server, "POST /consumers/g", "V2", null, body).statusCode())
                    .isEqualTo(200);
            assertThat(server.proxy.created.remove().settings().clientSettings())
                    .isEqualTo(handedOn == null ? Map.of() : Map.of(member, handedOn));
        }
    }

    @Test
    void letRequestsSetNothingElse() {
        CompatibilityConfig on = CompatibilityConfig.of("compat.consumer.request.settings"::equals);

        for (String member : List.of("sasl.jaas.config", "client.id", "group.instance.id", "enable.auto.commit")) {
            assertThat(ask(on, "POST /consumers/g", "{\"" + member + "\":\"x\"}")
                            .body())
                    .isEqualTo("{\"error_code\":422,\"message\":\"Unrecognized field: " + member + "\"}");
        }
    }

    private static HttpConfig config(CompatibilityConfig compatibility) {
        return new HttpConfig(true, false, List.of(), List.of(), "", 8082, BodyConfig.DEFAULTS, compatibility);
    }

    private static HttpResponse<String> ask(CompatibilityConfig compatibility, String request, String body) {
        try (TestServer server = TestServer.start(config(compatibility))) {
            server.proxy.reading = query -> FakeProxy.failed(FailureCode.NOT_SUBSCRIBED, "Not subscribed.");
            server.proxy.committing = new CompletableFuture<Void>()
                    .completeOnTimeout(null, 2, TimeUnit.SECONDS)
                    .thenCompose(done -> FakeProxy.failed(FailureCode.KAFKA_FAILURE, "Fenced."));
            return Wire.ask(server, request, body == null ? null : "V2", null, body);
        }
    }
}
