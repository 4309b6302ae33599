package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerErrorsTest {

    private static final int MAX_BODY_BYTES = 1000;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(BodyConfig.of(MAX_BODY_BYTES));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> requests() {
        String large = "a".repeat(20_000);
        return Stream.of(
                Arguments.of("GARBAGE\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET / HTTP/1.1\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET //topics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET /a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET /%2e%2e/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "Bad Request"),
                Arguments.of("GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505, "HTTP Version Not Supported"),
                Arguments.of("GET /" + large + " HTTP/1.1\r\nHost: x\r\n\r\n", 414, "URI Too Long"),
                Arguments.of(
                        "GET / HTTP/1.1\r\nHost: x\r\nA: " + large + "\r\n\r\n",
                        431,
                        "Request Header Fields Too Large"),
                Arguments.of("BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405, "Method Not Allowed"),
                Arguments.of(
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Encoding: gzip\r\n"
                                + "Content-Length: 8\r\n\r\nnot gzip",
                        400,
                        "Bad Request"),
                Arguments.of(
                        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", 413, "Payload Too Large"),
                Arguments.of(
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1001\r\n\r\n"
                                + "a".repeat(1001),
                        413,
                        "Payload Too Large"),
                Arguments.of(
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n"
                                + "a".repeat(1001) + "\r\n0\r\n\r\n",
                        413,
                        "Payload Too Large"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areToldInJson(String request, int status, String reason) throws Exception {
        try (RawClient client = RawClient.of(server)) {
            String answer = client.say(request).hearAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("\r\nContent-Type: application/json\r\n")
                    .endsWith("\r\n\r\n{\"error_code\":" + status + ",\"message\":\"HTTP " + status + " " + reason
                            + "\"}");
        }
    }

    @Test
    void takesABodyOfTheLargestSize() {
        assertThat(server.send("POST /", " ".repeat(MAX_BODY_BYTES - 2) + "{}").statusCode())
                .isEqualTo(200);
    }
}
