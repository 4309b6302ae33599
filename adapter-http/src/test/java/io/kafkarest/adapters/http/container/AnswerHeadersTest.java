package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.http.config.AnswerHeadersConfig;
import io.kafkarest.adapters.http.config.BandwidthConfig;
import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.config.CsrfConfig;
import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.config.EndpointListsConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.RateLimitConfig;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {

    private static final AnswerHeadersConfig HEADERS = AnswerHeadersConfig.parse(
                    "set X-Frame-Options: DENY, \"add X-Words: a, b\",add X-Words: c , setDate Expires: 60000")
            .with(true, true);

    @ParameterizedTest
    @ValueSource(strings = {"/topics", "/nowhere", "/topics/t1/partitions/x"})
    void standInEveryAnswer(String path) {
        try (TestServer server = TestServer.start(Guards.headers(HEADERS))) {
            HttpHeaders headers = server.get(path).headers();

            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.allValues("X-Words")).containsExactly("a, b", "c");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void standInRefusalsOfTheContainer() {
        var limit = new DosFilterConfig(
                true, 1, 1, -1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(9), true, List.of());
        var guards = new GuardConfig(
                CorsConfig.OFF,
                HEADERS,
                false,
                CsrfConfig.OFF,
                Duration.ZERO,
                BandwidthConfig.OFF,
                EndpointListsConfig.ALL,
                RateLimitConfig.OFF,
                limit);
        try (TestServer server = TestServer.start(guards)) {
            HttpResponse<String> answer = server.get("/");
            while (answer.statusCode() == 200) {
                answer = server.get("/");
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @Test
    void tellTimesFromNowOn() {
        try (TestServer server = TestServer.start(Guards.headers(HEADERS))) {
            String expires = server.get("/").headers().firstValue("Expires").orElseThrow();

            assertThat(ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(90));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y",
                "put X: y",
                "set X y",
                "set : y",
                "set X Y: z",
                "setDate X: soon",
                "set X: a,,",
                "\"set X: a",
                "set X: a\u0001b"
            })
    void areRefusedIfTheyMakeNoSense(String list) {
        assertThatThrownBy(() -> AnswerHeadersConfig.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
