package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.domain.error.FailureCode;
import java.net.http.HttpResponse;
import java.util.List;
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

    private static HttpResponse<String> ask(CompatibilityConfig compatibility, String request, String body) {
        var config = new HttpConfig(
                true, false, List.of(), List.of(), "", 8082, HttpConfig.DEFAULT_MAX_BODY_BYTES, compatibility);
        try (TestServer server = TestServer.start(config)) {
            server.proxy.reading = query -> FakeProxy.failed(FailureCode.NOT_SUBSCRIBED, "Not subscribed.");
            server.proxy.committing = new CompletableFuture<Void>()
                    .completeOnTimeout(null, 2, TimeUnit.SECONDS)
                    .thenCompose(done -> FakeProxy.failed(FailureCode.KAFKA_FAILURE, "Fenced."));
            return Wire.ask(server, request, body == null ? null : "V2", null, body);
        }
    }
}
