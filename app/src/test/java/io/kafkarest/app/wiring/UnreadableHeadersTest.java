package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jetty's own handlers look at, over HTTP/2, where nobody has looked at it before. Found by mutated requests. */
class UnreadableHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"x; charset=\"", "gzip, \""})
    void areRefused(String encoding) throws Exception {
        Map<String, String> settings = Map.of(
                "listeners", "http://127.0.0.1:0",
                "bootstrap.servers", "127.0.0.1:1",
                "shutdown.drain.ms", "0",
                "schema.registry.url", "");
        try (ProxyServer proxy = ProxyServer.start(settings)) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            // The connection begins in HTTP/1.1, and goes over after a request without a body.
            client.send(HttpRequest.newBuilder(proxy.uri().resolve("/livez")).build(), BodyHandlers.discarding());

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(proxy.uri().resolve("/consumers/g"))
                            .header("Content-Encoding", encoding)
                            .header("Content-Type", "application/vnd.kafka.v2+json")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"error_code\":400,");
        }
    }
}
