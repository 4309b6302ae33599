package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Request, content type and accept header of the request; status and type of the answer. */
class NegotiationTest {

    private static final String BODY = "{\"records\":[{\"value\":\"MQ==\"}]}";

    private static TestServer lenient;
    private static TestServer strict;

    @BeforeAll
    static void start() {
        lenient = TestServer.start();
        strict = TestServer.start(new HttpConfig(
                true, false, List.of(), List.of(), "", 8082, BodyConfig.DEFAULTS, CompatibilityConfig.STRICT));
    }

    @AfterAll
    static void stop() {
        lenient.close();
        strict.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /                       |            |                          | 200 | V2
                    GET /                       |            | V2                       | 200 | V2
                    GET /                       |            | text/plain               | 406 | PLAIN
                    GET /                       |            | application/*            | 200 | V2
                    GET /                       |            | */*;q=0.1                | 200 | V2
                    GET /                       |            | text/html, *; q=.2       | 200 | V2
                    GET /                       |            | PLAIN, V2;q=0.5          | 200 | V2
                    GET /                       |            | PLAIN, application/VND.kafka.v2+json;q=0.5 | 200 | V2
                    GET /                       |            | APPLICATION/vnd.kafka.V2+json | 200 | V2
                    GET /topics                 |            | V2;q=0                   | 200 | V2
                    GET /topics                 |            | ''                       | 200 | V2
                    GET /topics                 |            | foo                      | 406 | PLAIN
                    GET /topics                 |            | application/vnd.kafka+json | 406 | PLAIN
                    GET /topics                 |            | JSON                     | 406 | PLAIN
                    GET /topics                 |            | JSON, V2                 | 200 | V2
                    GET /brokers                | text/plain |                          | 200 | V2
                    GET /topics/                |            |                          | 200 | V2
                    GET /Topics                 |            | V2                       | 404 | V2
                    GET /topics/t1/partitions/x |            |                          | 404 | V2
                    GET /topics/t1/../t2        |            |                          | 200 | V2
                    GET /topics/t1;a=b          |            |                          | 200 | V2
                    GET /topics?x=1             |            |                          | 200 | V2
                    PUT /                       |            |                          | 405 | PLAIN
                    DELETE /                    |            |                          | 405 | PLAIN
                    OPTIONS /                   |            |                          | 200 | text/plain
                    HEAD /                      |            |                          | 200 | V2
                    PUT /topics/t1              | PLAIN      |                          | 405 | PLAIN
                    GET P                       |            |                          | 405 | PLAIN
                    GET P/records               |            |                          | 200 | BIN
                    GET P/records               |            | application/*            | 200 | BIN
                    GET P/records               |            | V2                       | 200 | V2
                    GET P/records               |            | JSON;q=0.5, BIN;q=0.4    | 200 | JSON
                    GET P/records               |            | JSON;q=0.4, BIN;q=0.5    | 200 | BIN
                    GET P/records               |            | PROTOBUF                 | 200 | PROTOBUF
                    GET X/records               |            |                          | 404 | BIN
                    GET P/records?timeout=abc   |            |                          | 404 | BIN
                    HEAD P/records              |            |                          | 405 | -
                    POST /consumers/g           |            | AVRO                     | 200 | AVRO
                    """)
    void agreesWithTheReferenceInBothModes(String request, String type, String accept, int status, String label) {
        assertAnswer(lenient, request, type, accept, "", status, label);
        assertAnswer(strict, request, type, accept, "", status, label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST /topics/t1              | BIN                      |      | 200 | V2
                    POST /topics/t1              | BIN;charset=utf-8        | V2   | 200 | V2
                    POST /topics/t1              |                          |      | 200 | V2
                    POST /topics/t1              | JSON                     |      | 200 | V2
                    POST /topics/t1/partitions/1 | BIN                      |      | 200 | V2
                    POST /topics/t1              | BIN                      | BIN  | 406 | PLAIN
                    POST /topics/t1              | foo                      |      | 415 | PLAIN
                    POST /topics/t1              | */*;q=x                  |      | 415 | PLAIN
                    POST /topics/t1              | JSON;q=1.00000           |      | 415 | PLAIN
                    POST /topics/t1              | application/octet-stream | V2   | 415 | V2
                    POST /topics/t1              | text/plain               | BIN, PLAIN | 415 | PLAIN
                    POST /topics/t1              | text/plain               | PLAIN, V2  | 415 | PLAIN
                    POST /topics/t1              | text/plain               | V2, PLAIN  | 415 | V2
                    POST /topics/t1              | application/x-www-form-urlencoded | | 415 | PLAIN
                    """)
    void agreesWithTheReferenceOnBodiesInBothModes(
            String request, String type, String accept, int status, String label) {
        assertAnswer(lenient, request, type, accept, BODY, status, label);
        assertAnswer(strict, request, type, accept, BODY, status, label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /                       |       | PLAIN             |        | 200 | PLAIN | 406 | PLAIN
                    GET /                       |       | PLAIN, */*;q=0.5  |        | 200 | PLAIN | 200 | V2
                    GET /                       |       | PLAIN, V2         |        | 200 | V2    | 200 | V2
                    GET /topics                 | PLAIN |                   |        | 200 | V2    | 415 | PLAIN
                    GET /topics                 | JSON  | V2                |        | 200 | V2    | 415 | V2
                    DELETE P                    | PLAIN |                   |        | 204 | -     | 415 | PLAIN
                    DELETE P                    |       | PLAIN             |        | 204 | -     | 406 | PLAIN
                    GET P/records               |       | PLAIN             |        | 200 | PLAIN | 406 | PLAIN
                    POST P/subscription         | PLAIN |                   | {}     | 204 | -     | 415 | PLAIN
                    POST /consumers/g           | PLAIN |                   | {}     | 200 | V2    | 415 | PLAIN
                    POST /topics/t1             | PLAIN | PLAIN             | {"records":[{"value":1}]}      | 200 | PLAIN | 415 | PLAIN
                    POST /topics/t1             | V2    |                   | {"records":[{"value":"MQ=="}]} | 200 | V2    | 415 | PLAIN
                    """)
    void addsPlainJsonUnlessStrict(
            String request,
            String type,
            String accept,
            String body,
            int status,
            String label,
            int strictStatus,
            String strictLabel) {
        assertAnswer(lenient, request, type, accept, body, status, label);
        assertAnswer(strict, request, type, accept, body, strictStatus, strictLabel);
    }

    private static void assertAnswer(
            TestServer server, String request, String type, String accept, String body, int status, String label) {
        HttpResponse<String> answer = Wire.ask(server, request, type, accept, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Wire.typeOf(answer)).isEqualTo(label);
    }
}
