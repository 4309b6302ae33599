package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.PriorKnowledgeCall;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A042: HTTP/2 without TLS, asked for by upgrade and by prior knowledge. */
@ExtendWith(SuiteExtension.class)
class Http2AcceptanceIT {

    private final Suite suite;
    private final int port;

    Http2AcceptanceIT(Suite suite) {
        this.suite = suite;
        this.port = suite.proxy().port();
    }

    @Test
    void topicsAreListedAfterAnUpgrade() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/topics"))
                .version(HttpClient.Version.HTTP_2)
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void aCancelledReadLeavesNoTraceInTheLog() throws Exception {
        ProxyClient client = suite.client();
        String topic = suite.newTopic("cancelled", 1);
        String group = suite.uniqueName("g");
        String instance = ProxyClient.path(group, "c");
        client.createInstance(group, "c", "json");
        client.assign(instance, topic, 0);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        http.send(get("/topics").build(), BodyHandlers.ofString());

        HttpRequest read = get(instance + "/records?timeout=600")
                .header("Accept", MediaTypes.JSON)
                .timeout(Duration.ofMillis(200))
                .build();
        assertThatThrownBy(() -> http.send(read, BodyHandlers.ofString())).isInstanceOf(HttpTimeoutException.class);
        // Reads have their turn one after the other: when this one is over, so is the one before.
        client.read(instance, MediaTypes.JSON, "timeout=1000");

        assertThat(client.get("/topics").status()).isEqualTo(200);
        assertThat(suite.proxy().process().output()).doesNotContain("recycled", "ServletApiRequest");
    }

    private HttpRequest.Builder get(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
    }

    @Test
    void topicsAreListedByPriorKnowledge() throws Exception {
        assertThat(PriorKnowledgeCall.get(port, "/topics")).isEqualTo(200);
    }
}
