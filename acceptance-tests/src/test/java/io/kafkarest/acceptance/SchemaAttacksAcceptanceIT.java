package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may try with schemas, and with values of schemas: {@code security.md} 3.12 to 3.14. */
@ExtendWith(SuiteExtension.class)
class SchemaAttacksAcceptanceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSONSCHEMA = MediaTypes.expand("JSONSCHEMA");
    private static final String AVRO = MediaTypes.expand("AVRO");
    private static final String PROTOBUF = MediaTypes.expand("PROTOBUF");
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String LIST =
            "{\"type\":\"record\",\"name\":\"L\",\"fields\":[{\"name\":\"n\",\"type\":[\"null\",\"L\"]}]}";

    private final Suite suite;

    SchemaAttacksAcceptanceIT(Suite suite) {
        this.suite = suite;
    }

    /** Whatever happened, others are served. */
    @AfterEach
    void goesOn() {
        String topic = suite.newTopic("honest", 1);
        assertThat(produce(topic, AVRO, "\"int\"", "1").status()).isEqualTo(200);
    }

    @Test
    void fetchesNoRemoteReference() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String remote = "http://127.0.0.1:" + server.getAddress().getPort() + "/schema.json";
            for (String reference : new String[] {remote, "file:///etc/passwd", "jar:" + remote + "!/a"}) {
                Answer answer = produce(
                        suite.newTopic("remote", 1), JSONSCHEMA, "{\"$ref\":\"" + reference + "\"}", "{\"a\":1}");

                assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
                assertThat(answer.body()).doesNotContain("root:");
            }
        } finally {
            server.stop(0);
        }

        assertThat(visits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "(.*a){25}$"})
    void anExpressionCannotKeepAThreadBusy(String expression) {
        String schema = JSON.createObjectNode()
                .put("type", "string")
                .put("pattern", expression)
                .toString();

        Answer answer = produce(suite.newTopic("pattern", 1), JSONSCHEMA, schema, '"' + "a".repeat(60) + "!\"");

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.took()).isLessThan(BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 20_000, 200_000})
    void deepValuesAreConvertedOrRefused(int depth) {
        String deep = "{\"n\":{\"L\":".repeat(depth) + "{\"n\":null}" + "}}".repeat(depth);
        String brackets = "[".repeat(depth) + "]".repeat(depth);

        Answer avro = produce(suite.newTopic("deep", 1), AVRO, LIST, deep);
        Answer json = produce(suite.newTopic("deep", 1), JSONSCHEMA, "{}", brackets);
        Answer protobuf = produce(
                suite.newTopic("deep", 1),
                PROTOBUF,
                "syntax = \"proto3\"; message M { M m = 1; }",
                "{\"m\":".repeat(depth) + "{}" + "}".repeat(depth));

        assertThat(avro.status()).as("%s", avro).isIn(200, 400);
        assertThat(json.status()).as("%s", json).isIn(200, 400);
        assertThat(protobuf.status()).as("%s", protobuf).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void deepSchemasAreTakenOrRefused(int depth) {
        String avro = "{\"type\":\"array\",\"items\":".repeat(depth) + "\"int\"" + "}".repeat(depth);
        String json = "{\"items\":".repeat(depth) + "{}" + "}".repeat(depth);
        StringBuilder protobuf = new StringBuilder("syntax = \"proto3\";");
        for (int i = 0; i < depth; i++) {
            protobuf.append("message M { ");
        }
        protobuf.append("}".repeat(depth));

        for (Answer answer : new Answer[] {
            produce(suite.newTopic("deep-schema", 1), AVRO, avro, "[]"),
            produce(suite.newTopic("deep-schema", 1), JSONSCHEMA, json, "[]"),
            produce(suite.newTopic("deep-schema", 1), PROTOBUF, protobuf.toString(), "{}")
        }) {
            assertThat(answer.status()).as("%s", answer).isIn(200, 400, 422);
            assertThat(answer.body()).doesNotContain("StackOverflow");
        }
    }

    @Test
    void longNumbersAreRefused() {
        String number = "9".repeat(100_000);

        assertThat(produce(suite.newTopic("long", 1), AVRO, "\"double\"", number)
                        .status())
                .isEqualTo(400);
        assertThat(produce(suite.newTopic("long", 1), JSONSCHEMA, "{}", number).status())
                .isEqualTo(400);
    }

    @Test
    void storedBytesThatSwellAreNotDecodable() {
        int nulls =
                suite.registry().register(suite.uniqueName("bomb"), "AVRO", "{\"type\":\"array\",\"items\":\"null\"}");
        int list = suite.registry().register(suite.uniqueName("bomb"), "AVRO", LIST);
        int message = suite.registry()
                .register(suite.uniqueName("bomb"), "PROTOBUF", "syntax = \"proto3\"; message M { M m = 1; }");
        // A block of 2^62 nulls takes no bytes; nor does it end.
        byte[] many = framed(nulls, new byte[] {-2, -1, -1, -1, -1, -1, -1, -1, 127, 0});
        byte[] deep = framed(list, "\2".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1));

        assertUndecodable("avro", AVRO, many);
        assertUndecodable("avro", AVRO, deep);
        assertUndecodable("protobuf", PROTOBUF, framed(message, nested(100_000)));
    }

    private void assertUndecodable(String format, String type, byte[] value) {
        String topic = suite.newTopic("bomb", 1);
        suite.kafka().write(topic, 0, null, value);
        String group = suite.uniqueName("g");
        String path = ProxyClient.path(group, "c");
        suite.client().createInstance(group, "c", format);
        suite.client().assign(path, topic, 0);
        Await.untilPasses(Duration.ofSeconds(20), () -> {
            Answer answer = suite.client().read(path, type, "");
            assertThat(answer.status()).as("%s", answer).isEqualTo(408);
        });
        suite.client().delete(path);
    }

    /** A zero byte for the first message, then group-free nesting: each level is a field of the length of the next. */
    private static byte[] nested(int depth) {
        byte[] inner = {};
        ByteArrayOutputStream reversed = new ByteArrayOutputStream();
        int size = inner.length;
        for (int i = 0; i < depth; i++) {
            byte[] length = varint(size);
            for (int j = length.length - 1; j >= 0; j--) {
                reversed.write(length[j]);
            }
            reversed.write(0x0A);
            size += 1 + length.length;
        }
        byte[] bytes = reversed.toByteArray();
        byte[] message = new byte[bytes.length + 1];
        for (int i = 0; i < bytes.length; i++) {
            message[1 + i] = bytes[bytes.length - 1 - i];
        }
        return message;
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }

    private static byte[] framed(int id, byte[] payload) {
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) 0)
                .putInt(id)
                .put(payload)
                .array();
    }

    private Answer produce(String topic, String type, String schema, String value) {
        String text = JSON.createObjectNode().put("s", schema).path("s").toString();
        return suite.client()
                .produce(topic, type, "{\"value_schema\":" + text + ",\"records\":[{\"value\":" + value + "}]}");
    }
}
