package io.kafkarest.adapters.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code /metrics} says about requests. */
class RequestMetricsTest {

    private static final String JSON = "Content-Type: application/vnd.kafka.json.v2+json";

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void countsByEndpointFormatVersionAndClassOfStatus() {
        server.get("/topics");
        server.get("/topics/none");
        server.send("POST /topics/t1", "{\"records\":[{\"value\":1}]}", JSON);
        server.send("POST /topics/t1", "{\"records\":[]}", JSON);
        server.get("/nowhere");

        assertThat(scrape())
                .contains(
                        total("v2", "topics.list", "none", "2xx"),
                        total("v2", "topics.get", "none", "4xx"),
                        total("v2", "produce-to-topic.json", "json", "2xx"),
                        total("v2", "produce-to-topic.json", "json", "4xx"),
                        total("none", "other", "none", "4xx"));
    }

    @Test
    void measuresTimeAndBytes() {
        String body = "{\"records\":[{\"value\":1}]}";

        HttpResponse<String> answer = server.send("POST /topics/t1", body, JSON);

        String labels = "{api=\"v2\",endpoint=\"produce-to-topic.json\"} ";
        assertThat(scrape())
                .contains(
                        "kafka_rest_http_request_bytes_total" + labels + (double) body.length(),
                        "kafka_rest_http_response_bytes_total" + labels
                                + (double) answer.body().length(),
                        "kafka_rest_http_request_duration_seconds_count" + labels + "1")
                .anyMatch(line -> line.startsWith("kafka_rest_http_request_duration_seconds_bucket")
                        && line.contains("le=\"+Inf\"")
                        && line.contains("produce-to-topic.json"));
    }

    @Test
    void hasNoMoreSeriesForManyPathsThanForOne() {
        askForTopicAndPath(0);
        long few = scrape().length;

        for (int i = 1; i < 300; i++) {
            askForTopicAndPath(i);
        }

        assertThat(scrape()).hasSize((int) few);
    }

    private void askForTopicAndPath(int i) {
        server.get("/topics/topic-" + i);
        server.get("/path-" + i);
        server.get("/consumers/group-" + i + "/instances/x/records");
        server.send("M" + i + " /topics", "");
        // What the scrape itself counts is there from the start.
        server.get("/metrics");
    }

    private static String total(String api, String endpoint, String format, String status) {
        return "kafka_rest_http_requests_total{api=\"%s\",endpoint=\"%s\",format=\"%s\",status=\"%s\"} 1.0"
                .formatted(api, endpoint, format, status);
    }

    /** A request is counted when its answer was written, which its caller may see a moment earlier. */
    private String[] scrape() {
        server.get("/livez");
        HttpResponse<String> answer = server.get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        return Arrays.stream(answer.body().split("\n")).sorted().toArray(String[]::new);
    }
}
