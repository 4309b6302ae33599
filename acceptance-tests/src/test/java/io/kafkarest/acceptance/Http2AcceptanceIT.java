package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.PriorKnowledgeCall;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A042: HTTP/2 without TLS, asked for by upgrade and by prior knowledge. */
@ExtendWith(SuiteExtension.class)
class Http2AcceptanceIT {

    private final int port;

    Http2AcceptanceIT(Suite suite) {
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
    void topicsAreListedByPriorKnowledge() throws Exception {
        assertThat(PriorKnowledgeCall.get(port, "/topics")).isEqualTo(200);
    }
}
