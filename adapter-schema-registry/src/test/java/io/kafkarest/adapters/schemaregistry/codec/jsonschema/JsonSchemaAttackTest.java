package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.stored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile schemas and values try; each must end soon, with a plain refusal. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class JsonSchemaAttackTest {

    private final AtomicInteger requests = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"$ref", "$schema", "$dynamicRef", "$recursiveRef"})
    void asksNoServer(String keyword) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort() + "/schema.json";

        try {
            tryToStore("{\"" + keyword + "\":\"" + address + "\"}", "5");
            tryToStore("{\"$id\":\"" + address + "\",\"properties\":{\"a\":{\"$ref\":\"x\"}}}", "{\"a\":5}");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void opensNoFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("planted.json"), "{\"type\":\"null\"}");

        for (String address : new String[] {file.toUri().toString(), file.toString(), "file://" + file}) {
            assertRefused(() -> stored("{\"$ref\":\"" + address + "\"}", "null"), "not registered");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:draft-07/schema",
                "resource:draft-07/schema",
                "jar:file:/tmp/a.jar!/b",
                "http://json-schema.org/META-INF/MANIFEST.MF",
                "https://json-schema.org/draft/2020-12/../../META-INF/MANIFEST.MF"
            })
    void opensNoResourceButTheDraftsOwn(String address) {
        assertRefused(() -> stored("{\"$ref\":\"" + address + "\"}", "null"), "not registered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(a|a)*$",
                "^(a|aa)+$",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(.*a){20}$",
                "(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)c"
            })
    void stopsCatastrophicBacktracking(String pattern) {
        String value = "\"" + "a".repeat(50) + "b\"";

        assertEndsSoon(() -> tryToStore("{\"pattern\":\"" + pattern + "\"}", value));
        assertEndsSoon(() -> tryToStore("{\"patternProperties\":{\"" + pattern + "\":true}}", "{" + value + ":1}"));
        assertEndsSoon(() -> tryToStore("{\"propertyNames\":{\"pattern\":\"" + pattern + "\"}}", "{" + value + ":1}"));
    }

    @Test
    void saysThatAPatternTakesTooLong() {
        assertRefused(
                () -> stored("{\"pattern\":\"(a+)+$\"}", "\"" + "a".repeat(50) + "b\""),
                "Bad Request: comparing strings with the patterns of the schema takes too long");
    }

    @Test
    void giveManyHostileStringsTheTimeOfOne() {
        String values = String.join(
                ",",
                IntStream.range(0, 1000)
                        .mapToObj(i -> "\"" + "a".repeat(22) + "b\"")
                        .toList());

        assertEndsSoon(() -> tryToStore("{\"items\":{\"pattern\":\"(a+)+$\"}}", "[" + values + "]"));
    }

    @Test
    void boundsQuadraticPatternsOnLongStrings() {
        assertEndsSoon(() -> tryToStore("{\"pattern\":\"a*b\"}", "\"" + "a".repeat(250_000) + "\""));
        assertEndsSoon(() -> tryToStore("{\"pattern\":\"(?:.{0,200}){0,200}b\"}", "\"" + "a".repeat(250_000) + "\""));
        assertRefused(() -> stored("{\"pattern\":\"a\"}", "\"" + "a".repeat(300_000) + "\""), "too long");
    }

    @Test
    void takesALongStringForAnHonestPattern() {
        String value = "\"" + "ab".repeat(100_000) + "\"";

        assertThat(stored("{\"pattern\":\"^(a|b)*$\"}", value)).isEqualTo(value);
        assertThat(stored("{\"pattern\":\"ba$\",\"type\":\"string\"}", "\"" + "ab".repeat(100_000) + "a\""))
                .hasSize(200_003);
    }

    static Stream<String> schemasWithoutEnd() {
        StringBuilder doubling = new StringBuilder("{\"definitions\":{");
        for (int i = 0; i < 60; i++) {
            String next = "{\"$ref\":\"#/definitions/d" + (i + 1) + "\"}";
            doubling.append("\"d" + i + "\":{\"allOf\":[" + next + "," + next + "]},");
        }
        doubling.append("\"d60\":{\"type\":[\"integer\",\"object\"]}},\"$ref\":\"#/definitions/d0\"}");
        return Stream.of(
                doubling.toString(),
                doubling.toString().replace("allOf", "anyOf").replace("integer", "string"),
                doubling.toString().replace("\"definitions\"", "\"default\":1,\"definitions\""),
                "{\"$ref\":\"#\"}",
                "{\"allOf\":[{\"$ref\":\"#\"}]}",
                "{\"default\":1,\"allOf\":[{\"$ref\":\"#\"}]}",
                "{\"properties\":{\"a\":{\"default\":{},\"$ref\":\"#\"}}}",
                "{\"properties\":{\"a\":{\"default\":{},\"allOf\":[{\"$ref\":\"#\"}]}}}",
                "{\"not\":".repeat(400) + "{}" + "}".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("schemasWithoutEnd")
    void stopsSchemasThatGoOnForEver(String schema) {
        assertEndsSoon(() -> tryToStore(schema, "{}"));
        assertEndsSoon(() -> tryToStore(schema, "[1]"));
    }

    @Test
    void boundsNesting() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertRefused(() -> stored("{}", deep), "nests too deep");
        assertThatThrownBy(() -> codec(deep)).hasMessageContaining("nests too deep");
        assertThatThrownBy(() -> read(stored(deep.getBytes(UTF_8))))
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
        assertEndsSoon(() -> tryToStore("{\"items\":{\"$ref\":\"#\"}}", "[".repeat(499) + "]".repeat(499)));
    }

    @Test
    void boundsNumbers() {
        assertRefused(() -> stored("{}", "9".repeat(2000)), "too long a number");
        assertRefused(() -> stored("{\"multipleOf\":0.01}", "1e999999999"), "too large an exponent");
        assertRefused(() -> stored("{\"type\":\"integer\"}", "1e-99999999999"), "too large an exponent");
        assertEndsSoon(() -> tryToStore("{\"type\":\"integer\",\"multipleOf\":0.01,\"enum\":[1e9999]}", "1e-9999"));
    }

    @Test
    void boundsViolations() {
        String many = "[" + "1,".repeat(20_000) + "1]";

        assertRefused(() -> stored("{\"items\":{\"type\":\"null\"}}", many), "more than 10000 schema violations");
    }

    @Test
    void comparesTheItemsOfHugeArrays() {
        String numbers = String.join(
                ",", IntStream.range(0, 200_000).mapToObj(Integer::toString).toList());

        assertThat(stored("{\"uniqueItems\":true}", "[" + numbers + "]")).hasSizeGreaterThan(200_000);
    }

    @Test
    void takesABigHonestValue() {
        String schema = "{\"items\":{\"type\":\"object\",\"required\":[\"id\"],\"additionalProperties\":false,"
                + "\"properties\":{\"id\":{\"type\":\"integer\",\"minimum\":0},\"n\":{\"type\":\"string\","
                + "\"pattern\":\"^[a-z]+$\",\"maxLength\":10},\"d\":{\"default\":1}}}}";
        String values = String.join(
                ",",
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "{\"id\":" + i + ",\"n\":\"abc\",\"d\":2}")
                        .toList());

        assertThat(stored(schema, "[" + values + "]")).isEqualTo("[" + values + "]");
    }

    @Test
    void boundsWhatDefaultsMakeOfAValue() {
        String schema = "{\"items\":{\"properties\":{\"a\":{\"default\":\"" + "x".repeat(1 << 20) + "\"}}}}";

        assertRefused(() -> stored(schema, "[{}" + ",{}".repeat(5_000) + "]"), "too large");
    }

    private static void tryToStore(String schema, String value) {
        try {
            stored(schema, value);
        } catch (ProxyException e) {
            assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
        }
    }

    private static void assertEndsSoon(Runnable attempt) {
        long begin = System.nanoTime();

        attempt.run();

        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    private static void assertRefused(ThrowingCallable attempt, String why) {
        assertThatThrownBy(attempt)
                .isInstanceOf(ProxyException.class)
                .hasMessageContaining(why)
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }
}
