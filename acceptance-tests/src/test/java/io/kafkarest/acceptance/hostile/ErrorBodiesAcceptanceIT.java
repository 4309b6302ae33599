package io.kafkarest.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a proxy says that has neither broker nor registry, and many secrets: {@code security.md} 3.10 and 3.16. Both addresses
 * refuse connections, so that every path into the failures of Kafka's and the registry's clients is taken.
 */
class ErrorBodiesAcceptanceIT {

    private static final List<String> PLANTED = List.of(
            "planted-jaas-1",
            "planted-keystore-2",
            "planted-registry-3",
            "planted-url-4",
            "planted-token-5",
            "planted-header-6");
    private static final int BROKER = Ports.free();
    private static final int REGISTRY = Ports.free();
    private static final String AVRO = MediaTypes.expand("AVRO");

    private static ProxyUnderTest proxy;
    private static Verdict verdict;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("client.security.protocol", "SASL_PLAINTEXT");
        settings.put("client.sasl.mechanism", "PLAIN");
        settings.put(
                "client.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\" password=\"planted-jaas-1\";");
        settings.put("client.ssl.keystore.password", "planted-keystore-2");
        settings.put("schema.registry.url", "http://user:planted-url-4@127.0.0.1:" + REGISTRY);
        settings.put("schema.registry.bearer.auth.token", "planted-token-5");
        settings.put("schema.registry.ssl.key.password", "planted-registry-3");
        settings.put("schema.registry.request.header.x-api-key", "planted-header-6");
        settings.put("logging.level", "DEBUG");
        settings.put("consumer.request.timeout.ms", "500");
        settings.put("producer.delivery.timeout.ms", "2000");
        settings.put("producer.request.timeout.ms", "1000");
        proxy = ProxyUnderTest.start("127.0.0.1:" + BROKER, settings);
        List<String> secrets = new ArrayList<>(PLANTED);
        secrets.addAll(List.of(
                ":" + BROKER, ":" + REGISTRY, Path.of("").toAbsolutePath().toString()));
        verdict = new Verdict(secrets);
    }

    /** The log is looked at when all is in it, down to what was found out at the stop. */
    @AfterAll
    static void stop() {
        proxy.close();
        assertThat(proxy.process().output()).contains("io.kafkarest").doesNotContain(PLANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /topics",
                "GET /topics/t",
                "GET /topics/t/partitions/0/offsets",
                "GET /brokers",
                "GET /none",
                "PUT /topics",
                "GET /topics/%00",
                "GET /topics/..%2f..%2fetc%2fpasswd",
                "GET /consumers/g/instances/none/records",
                "GET /metrics/none",
                "GET /%zz",
                "BREW /topics"
            })
    void showNothingOfTheInside(String request) {
        String[] parts = request.split(" ");

        refuses(HttpCall.of(parts[0], parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"records\":[{\"value\":1}]}",
                "{\"records\":[{\"value\":1}]",
                "{\"records\":[{\"value\":1,\"x\":1}]}",
                "{\"records\":{}}",
                "null"
            })
    void showNothingWhenARecordCannotBeWritten(String body) {
        shows(HttpCall.of("POST", "/topics/t")
                .with("Content-Type", MediaTypes.JSON)
                .withBody(body));
        refuses(HttpCall.of("POST", "/topics/t").with("Content-Type", AVRO).withBody(body));
        refuses(HttpCall.of("POST", "/topics/t")
                .with("Content-Type", AVRO)
                .withBody("{\"value_schema\":\"\\\"int\\\"\",\"records\":[{\"value\":1}]}"));
        refuses(HttpCall.of("POST", "/topics/t")
                .with("Content-Type", "text/html")
                .withBody(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\"\\\"",
                "{\\\"type\\\":\\\"no\\\"}",
                "{",
                "{\\\"type\\\":\\\"string\\\",\\\"java-class\\\":1}"
            })
    void showNothingWhenASchemaIsNone(String schema) {
        for (String type : List.of("AVRO", "JSONSCHEMA", "PROTOBUF")) {
            refuses(HttpCall.of("POST", "/topics/t")
                    .with("Content-Type", MediaTypes.expand(type))
                    .withBody("{\"value_schema\":\"" + schema + "\",\"records\":[{\"value\":{\"a\":1}}]}"));
        }
    }

    @Test
    void showNothingWhenAConsumerHasNoBroker() {
        String instance = "/consumers/g/instances/c";
        shows(v2("/consumers/g", "{\"name\":\"c\",\"format\":\"json\"}"));
        shows(v2("/consumers/g", "{\"name\":\"c\",\"format\":\"json\"}"));
        refuses(v2("/consumers/g", "{\"format\":\"xml\"}"));
        refuses(v2("/consumers/g", "{\"auto.offset.reset\":\"never\"}"));
        refuses(v2("/consumers/g", "{\"ssl.keystore.location\":\"/etc/passwd\"}"));
        shows(v2(instance + "/assignments", "{\"partitions\":[{\"topic\":\"t\",\"partition\":0}]}"));
        shows(v2(instance + "/positions/end", "{\"partitions\":[{\"topic\":\"t\",\"partition\":0}]}"));
        shows(v2(instance + "/offsets", "{\"offsets\":[{\"topic\":\"t\",\"partition\":0,\"offset\":1}]}"));
        shows(HttpCall.of("GET", instance + "/records").with("Accept", MediaTypes.JSON));
        shows(HttpCall.of("DELETE", instance));
    }

    @Test
    void showNothingWhenTheRequestIsNone() {
        refuses(HttpCall.of("GET", "/" + "a".repeat(20_000)));
        refuses(HttpCall.of("GET", "/topics").with("X", "y".repeat(20_000)));
        refuses(HttpCall.of("GET", "topics"));
        refuses(HttpCall.of("GET", "/topics").with("Content-Length", "-1"));
    }

    @Test
    void showNothingToThoseWhoWatch() {
        shows(HttpCall.of("GET", "/readyz"));
        shows(HttpCall.of("GET", "/metrics"));
    }

    private static HttpCall v2(String target, String body) {
        return HttpCall.of("POST", target).with("Content-Type", MediaTypes.V2).withBody(body);
    }

    private static void refuses(HttpCall call) {
        Answer answer = shows(call);

        assertThat(answer.status()).as("%s", answer).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("\"error_code\":", "\"message\":");
    }

    /** Whatever comes back, nothing of the inside is in it. */
    private static Answer shows(HttpCall call) {
        Answer answer = call.answerFrom(proxy.port());

        assertThat(verdict.insides(answer.toString()))
                .as("%s %s → %s", call.method(), call.target(), answer)
                .isEmpty();
        return answer;
    }
}
