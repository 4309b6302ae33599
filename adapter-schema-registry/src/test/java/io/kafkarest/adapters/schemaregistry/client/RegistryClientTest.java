package io.kafkarest.adapters.schemaregistry.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.testkit.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {

    private final TestRegistry registry = new TestRegistry();
    private final TestRegistry other = new TestRegistry();

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    @Test
    void hasTheAnswerOfTheRegistry() {
        registry.answer("/subjects", 200, "[\"a\",\"b\"]");

        assertThat(Await.result(client(registry.url()).get("/subjects"))).hasToString("[\"a\",\"b\"]");
    }

    @Test
    void sendsJson() {
        registry.answer("/subjects/a/versions", 200, "{\"id\":1}");

        Await.result(client(registry.url())
                .post(
                        "/subjects/a/versions",
                        JsonNodeFactory.instance.objectNode().put("schema", "ä")));

        assertThat(registry.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).isEqualTo("{\"schema\":\"ä\"}");
        });
    }

    @Test
    void keepsThePathOfTheUrl() {
        registry.answer("/apis/ccompat/v7/subjects", 200, "[]");

        assertThat(Await.result(client(registry.url() + "/apis/ccompat/v7/").get("/subjects")))
                .isEmpty();
    }

    @Test
    void tellsInTheWordsOfTheRegistryWhyItRefused() {
        registry.answer("/subjects", 401, "{\"error_code\":40101,\"message\":\"Unauthorized\"}");

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure)
                .hasMessage("Unauthorized; error code: 40101")
                .isInstanceOfSatisfying(
                        RegistryRefusedException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(40101));
        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
    }

    @Test
    void tellsTheStatusWhenTheRegistryRefusedWithoutWords() {
        registry.answer("/subjects", 403, "<html>no</html>");

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        assertThat(failure).hasMessageEndingWith("error code: 403");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500 | {"error_code":50001,"message":"Error in the backend data store"}
                    503 | ''
                    302 | ''
                    200 | ''
                    200 | <html>log in first</html>
                    200 | {"schema":
                    """)
    void takesWhatIsNotTheAnswerOfAWorkingRegistryForNone(int status, String body) {
        registry.answer("/subjects", status, body);

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
    }

    @Test
    void tellsThatNobodyListens() {
        ProxyException failure = Await.failure(client(deadUrl()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("Connection refused");
    }

    @Test
    void tellsThatTheHostIsUnknown() {
        ProxyException failure =
                Await.failure(client("http://no-such-host.invalid:8081").get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failure).hasMessageNotContaining("no-such-host");
    }

    @Test
    void givesUpOnASlowAnswer() {
        registry.hold();

        ProxyException failure = Await.failure(impatientClient(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("Read timed out");
    }

    @Test
    void givesUpOnABodyThatDoesNotEnd() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> connection = CompletableFuture.supplyAsync(() -> answerHalf(server));

            ProxyException failure = Await.failure(
                    impatientClient("http://127.0.0.1:" + server.getLocalPort()).get("/subjects"));

            assertThat(failure).hasMessageEndingWith("Read timed out");
            Await.result(connection).close();
        }
    }

    @Test
    void givesUpOnAnAnswerThatIsTooLarge() {
        registry.answer("/subjects", 200, "[" + " ".repeat(17 << 20) + "]");

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
    }

    @Test
    void givesUpOnAnAnswerThatIsNestedTooDeeply() {
        registry.answer("/subjects", 200, "[".repeat(5_000) + "]".repeat(5_000));

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
    }

    @Test
    void turnsToTheNextAddressWhenOneIsDown() {
        registry.answer("/subjects", 200, "[]");

        assertThat(Await.result(client(deadUrl() + ", " + registry.url()).get("/subjects")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void turnsToTheNextAddressWhenOneFails(int status) {
        registry.answer("/subjects", status, "");
        other.answer("/subjects", 200, "[]");

        assertThat(Await.result(client(registry.url() + "," + other.url()).get("/subjects")))
                .isEmpty();
    }

    @Test
    void staysWithTheAddressThatAnswered() {
        registry.answer("/subjects", 503, "");
        other.answer("/subjects", 200, "[]");
        RegistryClient client = client(registry.url() + "," + other.url());
        Await.result(client.get("/subjects"));

        Await.result(client.get("/subjects"));

        assertThat(registry.requests()).hasSize(1);
        assertThat(other.requests()).hasSize(2);
    }

    @Test
    void turnsBackWhenTheOtherAddressFailsToo() {
        registry.answer("/subjects", 503, "");
        other.answer("/subjects", 200, "[]");
        RegistryClient client = client(registry.url() + "," + other.url());
        Await.result(client.get("/subjects"));
        registry.answer("/subjects", 200, "[1]");
        other.answer("/subjects", 503, "");

        assertThat(Await.result(client.get("/subjects"))).hasSize(1);
    }

    @Test
    void believesTheFirstAddressThatRefuses() {
        registry.answer("/subjects", 409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        other.answer("/subjects", 200, "[]");

        ProxyException failure =
                Await.failure(client(registry.url() + "," + other.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void tellsWhenTheRegistryDenies() {
        registry.answer("/subjects", 403, "{\"error_code\":40301,\"message\":\"User is denied operation Read\"}");

        ProxyException failure = Await.failure(client(registry.url()).get("/subjects"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_DENIED);
        assertThat(failure).hasMessage("User is denied operation Read; error code: 40301");
    }

    @Test
    void goesThroughAProxy() {
        registry.answer("/subjects", 200, "[]");

        RegistryClient client = new RegistryClient(SchemaRegistryConfig.of(
                "http://no-such-host.invalid:8081",
                Map.of("proxy.host", "127.0.0.1", "proxy.port", String.valueOf(registry.port()))));

        assertThat(Await.result(client.get("/subjects"))).isEmpty();
        assertThat(registry.requests().get(0).headers()).containsEntry("host", "no-such-host.invalid:8081");
    }

    @Test
    void sendsHeadersOfTheOperator() {
        RegistryClient client = new RegistryClient(SchemaRegistryConfig.of(
                registry.url(), Map.of("request.header.X-Tenant", "blue", "request.header.accept", "text/html")));

        Await.result(client.get("/schemas/types"));

        assertThat(registry.requests().get(0).headers())
                .containsEntry("x-tenant", "blue")
                .hasEntrySatisfying(
                        "accept", accept -> assertThat(accept).startsWith("application/vnd.schemaregistry.v1+json"));
    }

    @Test
    void beginsWithAnyAddressIfItIsToldSo() {
        registry.answer("/subjects", 200, "[]");
        other.answer("/subjects", 200, "[]");
        SchemaRegistryConfig config =
                SchemaRegistryConfig.of(registry.url() + "," + other.url(), Map.of("url.randomize", "true"));

        // Fails by chance once in 2^39.
        for (int i = 0; i < 40; i++) {
            Await.result(new RegistryClient(config).get("/subjects"));
        }

        assertThat(registry.requests()).isNotEmpty();
        assertThat(other.requests()).isNotEmpty();
    }

    private static RegistryClient client(String urls) {
        return new RegistryClient(SchemaRegistryConfig.parse(urls));
    }

    private static RegistryClient impatientClient(String urls) {
        return new RegistryClient(SchemaRegistryConfig.of(urls, Map.of("http.read.timeout.ms", "300")));
    }

    private static String deadUrl() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket answerHalf(ServerSocket server) {
        try {
            Socket connection = server.accept();
            InputStream request = connection.getInputStream();
            assertThat(request.read()).isPositive();
            OutputStream answer = connection.getOutputStream();
            answer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[".getBytes(US_ASCII));
            answer.flush();
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
