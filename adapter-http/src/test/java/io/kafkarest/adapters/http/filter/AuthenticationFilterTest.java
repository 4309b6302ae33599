package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationFilterTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.proxy.password = Optional.of("pä:ss");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsInWhoIsProven() {
        HttpResponse<String> answer = server.get("/brokers", "Authorization: basic " + base64("alice:pä:ss"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.proxy.asked).contains("brokers by alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic", "Basic !!", "Basic YWxpY2U=", "Basic YWxpY2U6d3Jvbmc=", "Bearer x", "Negotiate", " "})
    void refusesEverybodyElse(String credentials) {
        HttpResponse<String> answer =
                server.get("/brokers", "Authorization: " + credentials, "Accept: application/vnd.kafka.v2+json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error_code\":401,\"message\":\"HTTP 401 Unauthorized\"}");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"KafkaRest\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.kafka.v2+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/livez/../brokers", "/livez/x", "/topics"})
    void asksForCredentialsBeforeItSaysWhatIsThere(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/healthy", "/readyz", "/ready", "/status/ready", "/readyz/", "/readyz?verbose"})
    void letsProbesInWithoutCredentials(String path) {
        HttpResponse<String> answer = server.get(path, "Accept: text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void refusesWhoMayNotUseTheProxyWhateverHeAsksFor() {
        server.proxy.banned = Set.of("mallory");

        for (String path : List.of("/brokers", "/", "/nowhere")) {
            HttpResponse<String> answer = server.get(path, "Authorization: Basic " + base64("mallory:pä:ss"));

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"error_code\":403,\"message\":\"HTTP 403 Forbidden\"}");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void asksWhoSomebodyIsBeforeItAsksWhatHeMay() {
        server.proxy.banned = Set.of("mallory");

        assertThat(server.get("/brokers", "Authorization: Basic " + base64("mallory:wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    /** The short way asks first, and whoever checks passwords may be slow. */
    @Test
    void asksOnceWhoSomebodyIs() {
        for (String password : List.of("wrong", "pä:ss")) {
            server.proxy.presented.clear();

            HttpResponse<String> answer = server.send(
                    "POST /topics/t1",
                    "{}",
                    "Content-Type: application/vnd.kafka.json.v2+json",
                    "Authorization: Basic " + base64("alice:" + password));

            assertThat(answer.statusCode()).as(password).isEqualTo(password.equals("wrong") ? 401 : 422);
            assertThat(server.proxy.presented).as(password).hasSize(1);
        }
    }

    @Test
    void asksForCredentialsForOptions() {
        assertThat(server.send("OPTIONS /brokers", "").statusCode()).isEqualTo(401);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
