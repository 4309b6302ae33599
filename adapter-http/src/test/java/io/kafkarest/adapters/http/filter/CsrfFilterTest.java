package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens against requests that pages of other sites make a browser send. */
class CsrfFilterTest {

    private static final String TOKEN = "X-CONFLUENT-CSRF-TOKEN";
    private static final String JSON = "Content-Type: application/vnd.kafka.json.v2+json";
    private static final String BODY = "{\"records\":[{\"value\":1}]}";

    private final TestServer server = TestServer.start(Guards.csrf("/a/csrf/"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void letsWriteWhoShowsHisToken() {
        HttpResponse<String> handedOut = server.get("/a/csrf", "X-Requested-By: page");
        String token = handedOut.headers().firstValue(TOKEN).orElseThrow();

        assertThat(handedOut.statusCode()).isEqualTo(200);
        assertThat(handedOut.body()).isEmpty();
        assertThat(handedOut.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(write("X-Requested-By: page", "X-Requested-With: " + token).statusCode())
                .isEqualTo(200);
        assertThat(server.proxy.produced).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Other: x, X-Other: x, X-Requested-By",
        "X-Requested-By: page, X-Other: x, X-Requested-With",
        "X-Requested-By: page, X-Requested-With: XMLHttpRequest, X-Requested-With",
        "X-Other: x, X-Requested-With: TOKEN, X-Requested-By",
        "X-Requested-By: other, X-Requested-With: TOKEN, X-Requested-With",
    })
    void refusesEverybodyElseToWrite(String by, String with, String told) {
        String token = server.get("/a/csrf", "X-Requested-By: page")
                .headers()
                .firstValue(TOKEN)
                .orElseThrow();

        HttpResponse<String> answer = write(by, with.replace("TOKEN", token));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error_code\":400,\"message\":\"The header " + told + " ");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(KafkaMediaTypes.V2);
        assertThat(server.proxy.produced).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /topics, 200",
        "HEAD, /topics, 200",
        "OPTIONS, /topics, 200",
        "GET, /livez, 200",
        "PUT, /topics, 400"
    })
    void asksForATokenOnlyWhereSomethingChanges(String method, String path, int status) {
        assertThat(server.send(method + " " + path, "").statusCode()).isEqualTo(status);
    }

    @Test
    void asksProbesForNothing() {
        assertThat(server.send("POST /livez", "").statusCode()).isEqualTo(405);
    }

    @Test
    void handsNoTokenToWhoDoesNotSayWhatHeIs() {
        assertThat(server.get("/a/csrf").statusCode()).isEqualTo(400);
        assertThat(server.get("/a/csrf", "X-Requested-By: " + "x".repeat(513)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForCredentialsFirst() {
        server.proxy.password = Optional.of("secret");
        String alice = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
        String bob = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("bob:secret".getBytes(StandardCharsets.UTF_8));

        String token = server.get("/a/csrf", "X-Requested-By: page", alice)
                .headers()
                .firstValue(TOKEN)
                .orElseThrow();

        assertThat(server.get("/a/csrf", "X-Requested-By: page").statusCode()).isEqualTo(401);
        assertThat(write("X-Requested-By: page", "X-Requested-With: " + token).statusCode())
                .isEqualTo(401);
        assertThat(write("X-Requested-By: page", "X-Requested-With: " + token, bob)
                        .statusCode())
                .isEqualTo(400);
        assertThat(write("X-Requested-By: page", "X-Requested-With: " + token, alice)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotThereUnlessWanted() {
        try (TestServer open = TestServer.start()) {
            assertThat(open.get("/csrf", "X-Requested-By: page").statusCode()).isEqualTo(404);
            assertThat(open.send("POST /topics/t1", BODY, JSON).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> write(String... headers) {
        Stream<String> all = Stream.concat(Stream.of(headers), Stream.of(JSON, "Accept: " + KafkaMediaTypes.V2));
        return server.send("POST /topics/t1", BODY, all.toArray(String[]::new));
    }
}
