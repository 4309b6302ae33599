package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerInstanceResourcesTest {

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
        server.proxy.asked.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE P              |                                  | 204 | delete
                    POST P/subscription   | {"topics":["t1","t2"]}           | 204 | subscribe ToTopics[names=[t1, t2]]
                    POST P/subscription   | {"topics":[]}                    | 204 | subscribe ToTopics[names=[]]
                    POST P/subscription   | {"topic_pattern":"k[12]"}        | 204 | subscribe ToPattern[regex=k[12]]
                    POST P/subscription   | {"topics":["t1"],"topic_pattern":"x"} | 204 | subscribe ToTopics[names=[t1]]
                    POST P/subscription   | {"topics":[5]}                   | 204 | subscribe ToTopics[names=[5]]
                    POST P/subscription   | {}                               | 204 | subscription
                    DELETE P/subscription |                                  | 204 | unsubscribe
                    POST P/assignments    | {"partitions":[{"topic":"t1","partition":"0"}]} | 204 | assign [t1-0]
                    POST P/assignments    | {"partitions":[{"topic":"t1","partition":-1}]}  | 204 | assign [t1--1]
                    POST P/assignments    | {"partitions":[]}                | 204 | assign []
                    POST P/positions      | {}                               | 204 | seek []
                    POST P/positions      | {"offsets":[{"topic":"t1","partition":0,"offset":9,"metadata":"m"}]} | 204 | seek [ToOffset[partition=t1-0, offset=Offset[value=9]]]
                    POST P/positions      | {"offsets":[{"topic":"t1","partition":0}]} | 204 | seek [ToOffset[partition=t1-0, offset=Offset[value=0]]]
                    POST P/positions      | {"timestamps":[{"topic":"t1","partition":0,"timestamp":"2000-01-01T00:00:00+02:00"}]} | 204 | seek [ToTime[partition=t1-0, time=1999-12-31T22:00:00Z]]
                    POST P/positions      | {"timestamps":[{"topic":"t1","partition":0,"timestamp":1000.5}]} | 204 | seek [ToTime[partition=t1-0, time=1970-01-01T00:16:40.500Z]]
                    POST P/positions/beginning | {"partitions":[{"topic":"t1","partition":0}]} | 204 | seek [ToEdge[partition=t1-0, edge=BEGINNING]]
                    POST P/positions/end  | {"partitions":[]}                | 204 | seekAll END
                    POST P/offsets        |                                  | 200 | commitDelivered
                    POST P/offsets        | null                             | 200 | commitDelivered
                    POST P/offsets        | {"offsets":[]}                   | 200 | commit []
                    POST P/offsets?async=true | {"offsets":[{"topic":"t1","partition":0,"offset":2,"metadata":"hello"}]} | 200 | commit [CommittedOffset[partition=t1-0, position=Offset[value=3], metadata=hello]]
                    POST P/offsets        | {"offsets":[{"topic":"t1","partition":0,"offset":-1}]} | 200 | commit [CommittedOffset[partition=t1-0, position=Offset[value=0], metadata=]]
                    GET P/offsets         | {"partitions":[{"topic":"t1","partition":0}]} | 200 | committed [t1-0]
                    GET P/offsets?partitions=t1:0,a:b:1 | | 200 | committed [t1-0, a:b-1]
                    """)
    void asksForWhatTheRequestSays(String request, String body, int status, String question) {
        HttpResponse<String> answer = Wire.ask(server, request, body == null ? null : "V2", null, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(server.proxy.asked).containsExactly(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET P/subscription |                                               | {"topics":["t1"]}
                    GET P/assignments  |                                               | {"partitions":[{"topic":"t1","partition":0}]}
                    POST P/offsets     |                                               | []
                    GET P/offsets      | {"partitions":[{"topic":"t1","partition":0}]} | {"offsets":[{"topic":"t1","partition":0,"offset":3,"metadata":""}]}
                    GET P/offsets      | {"partitions":[]}                             | {"offsets":[]}
                    """)
    void answersInTheWordsOfTheContract(String request, String body, String answer) {
        assertThat(Wire.ask(server, request, body == null ? null : "V2", null, body)
                        .body())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST P/subscription |                          | 422 | 422
                    POST P/subscription | null                     | 422 | 422
                    POST P/subscription | {"topics":[""]}          | 422 | 422
                    POST P/subscription | {"topics":[null]}        | 422 | 422
                    POST P/subscription | {"topic_pattern":""}     | 422 | 422
                    POST P/subscription | {"topic_pattern":"["}    | 422 | 422
                    POST P/subscription | {"topics":"t1"}          | 400 | 400
                    POST P/subscription | {"foo":1}                | 422 | 422
                    POST P/assignments  | {}                       | 422 | 422
                    POST P/assignments  | {"partitions":[null]}    | 422 | 422
                    POST P/assignments  | {"partitions":[{}]}      | 422 | 422
                    POST P/assignments  | {"partitions":[{"topic":"","partition":0}]} | 422 | 422
                    POST P/assignments  | {"partitions":[{"topic":" ","partition":0}]} | 422 | 422
                    POST P/assignments  | {"partitions":[{"topic":"t"}]} | 422 | 422
                    POST P/assignments  | {"partitions":[          | 400 | 400
                    POST P/positions    |                          | 422 | 422
                    POST P/positions    | {"partitions":[]}        | 422 | 422
                    POST P/positions    | {"offsets":[{"topic":"t","partition":0,"offset":-1}]} | 422 | 422
                    POST P/positions    | {"timestamps":[{"topic":"t","partition":0,"timestamp":"x"}]} | 400 | 400
                    POST P/positions    | {"timestamps":[{"topic":"t","partition":0,"timestamp":1e999999999}]} | 400 | 400
                    POST P/positions    | {"timestamps":[{"topic":"t","partition":0}]} | 400 | 400
                    POST P/positions    | {"timestamps":[{"topic":"t","partition":0,"timestamp":1},{"topic":"t","partition":0,"timestamp":2}]} | 422 | 422
                    POST P/positions/beginning | {}                | 422 | 422
                    POST P/positions/end | {"foo":1}               | 422 | 422
                    POST P/offsets      | {}                       | 422 | 422
                    POST P/offsets      | {"offsets":[{"topic":"t","partition":0}]} | 422 | 422
                    POST P/offsets      | {"offsets":[{"topic":"t","partition":0,"offset":-5}]} | 422 | 422
                    POST P/offsets      | {"offsets":[{"topic":"t","partition":0,"offset":9223372036854775807}]} | 422 | 422
                    POST P/offsets      | {"partitions":[]}        | 422 | 422
                    GET P/offsets       |                          | 404 | 40402
                    GET P/offsets       | {}                       | 422 | 422
                    GET P/offsets       | {"offsets":[]}           | 422 | 422
                    GET P/offsets?partitions=t |                   | 400 | 400
                    """)
    void asksForNothingIfTheRequestIsInvalid(String request, String body, int status, int code) {
        HttpResponse<String> answer = Wire.ask(server, request, body == null ? null : "V2", null, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error_code\":" + code + ",\"message\":");
        assertThat(server.proxy.asked).isEmpty();
    }

    @Test
    void refusesPatternsThatAreNestedDeeperThanTheyCanBeRead() {
        String pattern = "(".repeat(20_000);

        HttpResponse<String> answer =
                Wire.ask(server, "POST P/subscription", "V2", null, "{\"topic_pattern\":\"" + pattern + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"error_code\":422,\"message\":\"topic_pattern: is too complex\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE X",
                "GET X/subscription",
                "DELETE X/subscription",
                "GET X/assignments",
                "GET X/records",
                "POST X/offsets",
                "GET X/offsets?partitions=t1:0",
                "DELETE /consumers/other/instances/c",
                "DELETE /consumers/g/instances/%20"
            })
    void knowsNoOtherInstance(String request) {
        HttpResponse<String> answer = Wire.ask(server, request, null, null, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error_code\":40403,\"message\":\"Consumer instance not found.\"}");
    }
}
