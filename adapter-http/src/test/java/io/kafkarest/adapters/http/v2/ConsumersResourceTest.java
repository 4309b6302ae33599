package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.ports.in.CreateInstanceCommand;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumersResourceTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        server.proxy.created.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null"})
    void asksForABinaryInstanceWithDefaults(String body) {
        HttpResponse<String> answer = Wire.ask(server, "POST /consumers/g", "V2", null, body);

        assertThat(answer.body())
                .isEqualTo("{\"instance_id\":\"generated\",\"base_uri\":\"http://127.0.0.1:" + server.port()
                        + "/consumers/g/instances/generated\"}");
        assertThat(server.proxy.created.remove())
                .extracting(CreateInstanceCommand::name, CreateInstanceCommand::format, CreateInstanceCommand::settings)
                .containsExactly(Optional.empty(), EmbeddedFormat.BINARY, ConsumerSettings.DEFAULTS);
    }

    @Test
    void passesEverythingOnThatIsAskedFor() {
        Wire.ask(server, "POST /consumers/g", "V2", null, """
                {"id":"i","name":"n","format":"Json","auto.offset.reset":"earliest","auto.commit.enable":false,
                 "responseMinBytes":"5","requestWaitMs":1.9}""");

        CreateInstanceCommand created = server.proxy.created.remove();
        assertThat(created.name()).contains("i");
        assertThat(created.format()).isEqualTo(EmbeddedFormat.JSON);
        assertThat(created.settings())
                .isEqualTo(new ConsumerSettings(
                        Map.of("auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                        OptionalInt.of(5),
                        Optional.of(Duration.ofMillis(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":""}                | 422 | 422   | name: must not be blank
                    {"format":"xml"}           | 422 | 422   | Invalid format type.
                    {"format":"string"}        | 422 | 422   | Invalid format type.
                    {"format":"avro","key_format":"x"} | 422 | 422 | Invalid format type.
                    {"fetch.min.bytes":-2}     | 422 | 40001 | Invalid consumer configuration. It does not abide by the constraints: fetch.min.bytes must be between -1 and 10000000
                    {"fetch.min.bytes":10000001} | 422 | 40001 | Invalid consumer configuration. It does not abide by the constraints: fetch.min.bytes must be between -1 and 10000000
                    {"fetch.min.bytes":"x"}    | 400 | 400   | fetch.min.bytes: is not of the right JSON type
                    {"enable.auto.commit":"x"} | 422 | 422   | Unrecognized field: enable.auto.commit
                    {"name":{}}                | 400 | 400   | name: is not of the right JSON type
                    []                         | 400 | 400   | The body is not of the right JSON type
                    """)
    void makesNothingOfAnInvalidRequest(String body, int status, int code, String message) {
        HttpResponse<String> answer = Wire.ask(server, "POST /consumers/g", "V2", null, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error_code\":" + code + ",\"message\":\"" + message + "\"}");
        assertThat(server.proxy.created).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\":\"a\"} x", "zz"})
    void refusesWhatIsNotJson(String body) {
        HttpResponse<String> answer = Wire.ask(server, "POST /consumers/g", "V2", null, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error_code\":400,").doesNotContain("io.kafkarest");
    }

    @Test
    void encodesAnyCharacterOfGroupAndName() {
        HttpResponse<String> answer =
                Wire.ask(server, "POST /consumers/g%20x%2Fy", "V2", null, "{\"name\":\"a b/c?é\"}");

        assertThat(answer.body())
                .contains("\"a b/c?é\"")
                .contains("/consumers/g%20x%2Fy/instances/a%20b%2Fc%3F%C3%A9\"");
        assertThat(server.proxy.created.remove().group().value()).isEqualTo("g x/y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lb.example", "lb.example:999"})
    void leadsBackToTheHostThatTheCallerNamed(String host) throws Exception {
        try (RawClient client = RawClient.of(server)) {
            client.say("POST /consumers/g HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: evil\r\n\r\n");

            assertThat(client.hearUntil("}")).endsWith("\"http://" + host + "/consumers/g/instances/generated\"}");
        }
    }
}
