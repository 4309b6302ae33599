package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.SchemaProduceCommand;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the short way, where it can be taken; {@link ProduceTheLongWayTest} does the same through Jersey. */
class ProduceResourcesTest {

    private final TestServer server = start();

    /** The server that is asked. */
    TestServer start() {
        return TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsOverTheRecordsOfTheBody() {
        Wire.ask(server, "POST /topics/a%2Fb", "JSON", null, "{\"records\":[{\"value\":1.10},{\"partition\":2}]}");

        ProduceCommand command = server.proxy.produced.remove();
        assertThat(command.topic().value()).isEqualTo("a/b");
        assertThat(command.records())
                .extracting(OutgoingRecord::partition)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(2));
        assertThat(command.records().get(0).value().bytes()).isEqualTo("1.10".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void prefersThePartitionOfTheRecordToTheOneOfThePath() {
        Wire.ask(server, "POST /topics/t1/partitions/2", "BIN", null, "{\"records\":[{},{\"partition\":1}]}");

        assertThat(server.proxy.produced.remove().records())
                .extracting(OutgoingRecord::partition)
                .containsExactly(OptionalInt.of(2), OptionalInt.of(1));
    }

    @Test
    void handsOverRecordsWithTheSchemasTheyNameAndTellsTheIds() {
        HttpResponse<String> answer = Wire.ask(
                server,
                "POST /topics/t1",
                "AVRO",
                null,
                "{\"value_schema\":\"S\",\"records\":[{\"value\":{\"f\": 1}}]}");

        SchemaProduceCommand command = server.proxy.producedWithSchemas.remove();
        assertThat(command.value().namesSchema()).isTrue();
        assertThat(command.key().namesSchema()).isFalse();
        assertThat(command.records().get(0).value().bytes()).isEqualTo("{\"f\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).endsWith("\"key_schema_id\":null,\"value_schema_id\":7}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BIN  |                              | 422 | 422
                    BIN  | null                         | 422 | 422
                    BIN  | {}                           | 422 | 422
                    BIN  | {"records":[]}               | 422 | 422
                    BIN  | {"records":[null]}           | 400 | 400
                    BIN  | {"recordz":[]}               | 422 | 422
                    BIN  | {"records":[{"partition":-1}]} | 422 | 422
                    BIN  | {"records":[{"value":1}]}    | 400 | 400
                    BIN  | {"records":[{"value":"!!"}]} | 400 | 400
                    JSON | {"records":[{"value":NaN}]}  | 400 | 400
                    JSON | {"records":[{                | 400 | 400
                    AVRO | {"records":[{}],"value_schema":"S","value_schema_id":1} | 422 | 42205
                    """)
    void writesNothingOfAnInvalidRequest(String type, String body, int status, int code) {
        HttpResponse<String> answer = Wire.ask(server, "POST /topics/t1", type, null, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error_code\":" + code + ",");
        assertThat(server.proxy.produced).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RETRIABLE_KAFKA_FAILURE, 200",
        "KAFKA_FAILURE, 200",
        "ACCESS_DENIED, 403",
        "AUTHENTICATION_FAILED, 401",
        "UNEXPECTED_CLIENT_FAILURE, 500"
    })
    void answersByTheFirstSecurityFailure(FailureCode first, int status) {
        List<RecordOutcome> outcomes = List.of(
                new RecordOutcome.Stored(0, 7),
                new RecordOutcome.Rejected(first, "because"),
                new RecordOutcome.Stored(0, 8));
        server.proxy.production = command -> FakeProxy.done(outcomes);

        assertThat(Wire.ask(server, "POST /topics/t1", "BIN", null, "{\"records\":[{}]}")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void failsAsAWholeIfNothingWasSent() {
        server.proxy.production = command -> FakeProxy.failed(FailureCode.OVERLOADED, "Too much.");

        HttpResponse<String> answer = Wire.ask(server, "POST /topics/t1", "BIN", null, "{\"records\":[{}]}");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void takesTwentyMegabytes() {
        String value = "x".repeat(20 * 1024 * 1024);

        HttpResponse<String> answer =
                Wire.ask(server, "POST /topics/t1", "JSON", null, "{\"records\":[{\"value\":\"" + value + "\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ArrayList<>(server.proxy.produced)
                        .get(0)
                        .records()
                        .get(0)
                        .value()
                        .size())
                .isEqualTo(value.length() + 2);
    }
}
