package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever way a request takes, nobody can tell. */
class BothWaysTest {

    private static TestServer shortWay;
    private static TestServer longWay;

    @BeforeAll
    static void start() {
        shortWay = TestServer.start();
        longWay = TestServer.start(Guards.throughJersey());
    }

    @AfterAll
    static void stop() {
        shortWay.close();
        longWay.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /topics/t1                 | JSON     |                  | {"records":[{"value":1}]}
                    /topics/t1                 | BIN      | */*              | {"records":[{"value":"AA=="}]}
                    /topics/t1                 | AVRO     | V2               | {"records":[{"value":1}],"value_schema_id":1}
                    /topics/t1                 | PROTOBUF | V2               | {"records":[{"value":{}}],"value_schema_id":1}
                    /topics/t1                 | JSON     | PLAIN            | {"records":[{"value":1}]}
                    /topics/t1                 | JSON     | V2, PLAIN        | {"records":[{"value":1}]}
                    /topics/t1                 | JSON     | PLAIN, V2;q=0.1  | {"records":[{"value":1}]}
                    /topics/t1                 | JSON     | text/html        | {"records":[{"value":1}]}
                    /topics/t1                 | JSON     | nonsense         | {"records":[{"value":1}]}
                    /topics/t1                 | PLAIN    | V2               | {"records":[{"value":1}]}
                    /topics/t1                 | V2       | V2               | {"records":[{"value":"AA=="}]}
                    /topics/t1                 | text/xml | V2               | {"records":[{"value":1}]}
                    /topics/t1                 | JSON;charset=utf-8 | V2     | {"records":[{"value":1}]}
                    /topics/t1                 |          | V2               | {"records":[{"value":"AA=="}]}
                    /topics/t1                 | JSON     | V2               | {"records":[{"value":1}
                    /topics/t1                 | JSON     | V2               | {"records":[]}
                    /topics/t1                 | JSON     | V2               |
                    /topics/t1                 | BIN      | V2               | {"records":[{"value":"!"}]}
                    /topics/t1?x=1             | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/t1/                | JSON     | V2               | {"records":[{"value":1}]}
                    /topics//t1                | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/./t1               | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/..                 | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/..t                | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/t.1-2_3            | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/a%20b              | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/a%2Fb              | JSON     | V2               | {"records":[{"value":1}]}
                    /topics/t1;p=1             | JSON     | V2               | {"records":[{"value":1}]}
                    /topics                    | JSON     | V2               | {"records":[{"value":1}]}
                    /Topics/t1                 | JSON     | V2               | {"records":[{"value":1}]}
                    """)
    void answersAlike(String path, String contentType, String accept, String body) {
        assertThat(seen(shortWay, path, contentType, accept, body))
                .isEqualTo(seen(longWay, path, contentType, accept, body));
    }

    /** Nobody, alice with a wrong password and with the right one, mallory, who is banned, and a scheme that is not asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: x",
                "Authorization: Basic YWxpY2U6d3Jvbmc=",
                "Authorization: Basic YWxpY2U6c2VjcmV0",
                "Authorization: Basic bWFsbG9yeTpzZWNyZXQ=",
                "Authorization: Bearer x"
            })
    void letsInAlike(String credentials) {
        try (TestServer quick = TestServer.start();
                TestServer slow = TestServer.start(Guards.throughJersey())) {
            List<List<Object>> answers = Stream.of(quick, slow)
                    .map(server -> {
                        server.proxy.password = Optional.of("secret");
                        server.proxy.banned = Set.of("mallory");
                        HttpResponse<String> answer = server.send(
                                "POST /topics/t1",
                                "{\"records\":[{\"value\":1}]}",
                                "Content-Type: " + KafkaMediaTypes.JSON,
                                credentials);
                        return List.<Object>of(
                                answer.statusCode(),
                                answer.body(),
                                answer.headers().allValues("WWW-Authenticate"),
                                server.proxy.produced.size());
                    })
                    .toList();

            assertThat(answers.get(0)).isEqualTo(answers.get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void tellsAlikeOfRecordsThatWereRefused(FailureCode code) {
        List<TestServer> both = List.of(shortWay, longWay);
        both.forEach(each -> each.proxy.production =
                command -> FakeProxy.done(List.of(new RecordOutcome.Rejected(code, "because \"of\" it"))));

        assertThat(seen(shortWay, "/topics/t1", "JSON", "V2", "{\"records\":[{}]}"))
                .isEqualTo(seen(longWay, "/topics/t1", "JSON", "V2", "{\"records\":[{}]}"));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void failsAlike(FailureCode code) {
        List<TestServer> both = List.of(shortWay, longWay);
        both.forEach(each -> each.proxy.production = command -> FakeProxy.failed(code, "because"));

        assertThat(seen(shortWay, "/topics/t1", "JSON", "V2", "{\"records\":[{}]}"))
                .isEqualTo(seen(longWay, "/topics/t1", "JSON", "V2", "{\"records\":[{}]}"));
    }

    /** All that a caller sees, and what was to be written. */
    private static List<Object> seen(TestServer server, String path, String type, String accept, String body) {
        HttpResponse<String> answer = Wire.ask(server, "POST " + path, type, accept, body);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        // Whether the container closes after a refusal of its own depends on how much of the body has come.
        headers.remove("connection");
        // Each request has an id of its own, and a failure that of its request.
        List<String> ids = headers.remove("x-request-id");
        headers.computeIfPresent("x-error-id", (name, errors) -> List.of(errors.equals(ids) ? "ours" : "another"));
        Optional<Object> command = Optional.ofNullable(server.proxy.produced.poll())
                .map(each -> List.of(each.caller(), each.topic(), each.records().size()));
        server.proxy.producedWithSchemas.clear();
        return List.of(answer.statusCode(), headers, answer.body(), command);
    }
}
