package io.kafkarest.adapters.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointListsTest {

    private static final String RECORDS = "{\"records\":[{\"value\":\"YQ==\"}]}";

    @Test
    void blockAClassOfEndpoints() {
        try (TestServer server = blocking("api.v2.produce-to-partition.*")) {
            HttpResponse<String> answer = Wire.ask(server, "POST /topics/t1/partitions/0", "BIN", null, RECORDS);

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).isEqualTo("{\"error_code\":405,\"message\":\"HTTP 405 Method Not Allowed\"}");
            assertThat(Wire.typeOf(answer)).isEqualTo("V2");
            assertThat(server.get("/topics/t1/partitions/0").statusCode()).isEqualTo(200);
            assertThat(Wire.ask(server, "POST /topics/t1", "BIN", null, RECORDS).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, 404",
        "HEAD /, 404",
        "POST /topics/t1, 405",
        "GET /topics/, 404",
        "POST /consumers/new, 200",
        "OPTIONS /topics, 200",
        "GET /nowhere, 404",
        "GET /livez, 200"
    })
    void allowNothingElse(String request, int status) {
        try (TestServer server = TestServer.start(Guards.lists(Set.of("api.v2.consumers.*"), Set.of()))) {
            assertThat(Wire.ask(server, request, null, null, null).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void blockWhatTheyAllow() {
        try (TestServer server =
                TestServer.start(Guards.lists(Set.of("api.v2.topics.*"), Set.of("api.v2.topics.get")))) {
            assertThat(server.get("/topics").statusCode()).isEqualTo(200);
            assertThat(server.get("/topics/t1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void doNotDiscloseWhatIsBlocked() {
        try (TestServer server = blocking("api.v2.topics.list")) {
            server.proxy.password = Optional.of("secret");

            assertThat(server.get("/topics").statusCode()).isEqualTo(404);
            assertThat(server.get("/brokers").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void blockOneFormat() {
        try (TestServer server = blocking("api.v2.produce-to-topic.json")) {
            HttpResponse<String> json = Wire.ask(server, "POST /topics/t1", "JSON", null, RECORDS);

            assertThat(json.statusCode()).isEqualTo(405);
            assertThat(Wire.typeOf(json)).isEqualTo("V2");
            assertThat(Wire.ask(server, "POST /topics/t1", "BIN", null, RECORDS).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"BIN, 404", ", 404", "JSON, 200", "PLAIN, 404"})
    void blockReadsOfOneFormatAndThoseThatCouldBeOfIt(String accept, int status) {
        try (TestServer server = blocking("api.v2.consumers.consume-binary")) {
            assertThat(Wire.ask(server, "GET P/records", null, accept, null).statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void mayNameWhatIsNotThere() {
        try (TestServer server = blocking("api.v2.topics.lsit")) {
            assertThat(server.get("/topics").statusCode()).isEqualTo(200);
        }
    }

    private static TestServer blocking(String name) {
        return TestServer.start(Guards.lists(Set.of(), Set.of(name)));
    }
}
