package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    @Test
    void answersAPageThatMayCall() throws Exception {
        try (TestServer server = TestServer.start(Guards.cors("http://good"))) {
            assertThat(ask(server, "GET / HTTP/1.1", "Origin: http://good"))
                    .startsWith("HTTP/1.1 200")
                    .contains("\r\nAccess-Control-Allow-Origin: http://good\r\n")
                    .contains("\r\nAccess-Control-Allow-Credentials: true\r\n")
                    .contains("\r\nAccess-Control-Expose-Headers: X-Error-Id\r\n")
                    .containsPattern("\r\nVary: .*Origin");
        }
    }

    @Test
    void letsThePageSeeRefusals() throws Exception {
        try (TestServer server = TestServer.start(Guards.cors("http://good"))) {
            server.proxy.password = Optional.of("secret");

            assertThat(ask(server, "GET /nowhere HTTP/1.1", "Origin: http://good"))
                    .startsWith("HTTP/1.1 401")
                    .contains("\r\nAccess-Control-Allow-Origin: http://good\r\n");
            assertThat(ask(server, "POST / HTTP/1.1", "Origin: http://good\r\nContent-Length: 99999999999"))
                    .startsWith("HTTP/1.1 413")
                    .contains("\r\nAccess-Control-Allow-Origin: http://good\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bad", "http://good.evil", "https://good", "null", "http://xgood"})
    void tellsOtherPagesNothing(String origin) throws Exception {
        try (TestServer server = TestServer.start(Guards.cors("http://good"))) {
            assertThat(ask(server, "GET / HTTP/1.1", "Origin: " + origin))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void answersPreflightsWithoutCredentials() throws Exception {
        try (TestServer server = TestServer.start(Guards.cors("http://good"))) {
            server.proxy.password = Optional.of("secret");

            assertThat(ask(
                            server,
                            "OPTIONS /topics/t1 HTTP/1.1",
                            "Origin: http://good\r\n" + "Access-Control-Request-Method: POST"))
                    .startsWith("HTTP/1.1 200")
                    .contains("\r\nAccess-Control-Allow-Origin: http://good\r\n")
                    .contains("\r\nAccess-Control-Allow-Methods: GET,POST\r\n")
                    .contains("\r\nAccess-Control-Allow-Headers: X-Requested-With,Content-Type,Accept,Origin\r\n")
                    .contains("\r\nAccess-Control-Max-Age: 1800\r\n");
        }
    }

    @Test
    void needsNoCredentialsForOptionsUnlessToldSo() throws Exception {
        CorsConfig closed = new CorsConfig(List.of("http://good"), List.of(), List.of(), List.of(), false);
        try (TestServer off = TestServer.start();
                TestServer on = TestServer.start(Guards.cors("http://good"));
                TestServer careful = TestServer.start(Guards.cors(closed))) {
            List.of(off, on, careful).forEach(each -> each.proxy.password = Optional.of("secret"));

            assertThat(ask(off, "OPTIONS / HTTP/1.1", "A: b")).startsWith("HTTP/1.1 401");
            assertThat(ask(on, "OPTIONS / HTTP/1.1", "A: b")).startsWith("HTTP/1.1 200");
            assertThat(ask(careful, "OPTIONS / HTTP/1.1", "A: b")).startsWith("HTTP/1.1 401");
            String preflight = "Origin: http://good\r\nAccess-Control-Request-Method: POST";
            assertThat(ask(on, "OPTIONS / HTTP/1.1", preflight)).startsWith("HTTP/1.1 200");
            assertThat(ask(careful, "OPTIONS / HTTP/1.1", preflight)).startsWith("HTTP/1.1 401");
            String right = "\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
            assertThat(ask(careful, "OPTIONS / HTTP/1.1", preflight + right))
                    .startsWith("HTTP/1.1 200")
                    .contains("\r\nAccess-Control-Allow-Methods: GET,POST,HEAD\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://*", "http://*:8080", "http://*.*:*", "http://good,http://*"})
    void trustsNoPageWithCredentialsIfEveryPageMayCall(String origins) throws Exception {
        CorsConfig everybody = new CorsConfig(CorsConfig.parseOrigins(origins), List.of(), List.of(), List.of(), true);
        try (TestServer server = TestServer.start(Guards.cors(everybody))) {
            assertThat(ask(server, "GET / HTTP/1.1", "Origin: http://any.example:8080"))
                    .contains("\r\nAccess-Control-Allow-Origin: http://any.example:8080\r\n")
                    .doesNotContain("Allow-Credentials");
        }
    }

    @Test
    void takesAnyTextForAnAsterisk() throws Exception {
        try (TestServer server = TestServer.start(Guards.cors("https://*.example.com"))) {
            assertThat(ask(server, "GET / HTTP/1.1", "Origin: https://a.example.com"))
                    .contains("\r\nAccess-Control-Allow-Origin: https://a.example.com\r\n");
            assertThat(ask(server, "GET / HTTP/1.1", "Origin: https://a.exampleXcom"))
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void refusesOptionsIfTheyAreNotWanted() throws Exception {
        try (TestServer server = TestServer.start(Guards.withoutOptions())) {
            assertThat(ask(server, "OPTIONS /topics HTTP/1.1", "A: b"))
                    .startsWith("HTTP/1.1 403")
                    .endsWith("{\"error_code\":403,\"message\":\"HTTP 403 Forbidden\"}");
        }
    }

    private static String ask(TestServer server, String line, String headers) throws Exception {
        try (RawClient client = RawClient.of(server)) {
            return client.say(line + "\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n\r\n")
                    .hearAll();
        }
    }
}
