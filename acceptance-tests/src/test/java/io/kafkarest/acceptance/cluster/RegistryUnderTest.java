package io.kafkarest.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.quickstart.registry.EmbeddedRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A Schema Registry: the one whose URL is the system property {@code registry.url}, or else one of the suite's own. */
public final class RegistryUnderTest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final AutoCloseable owned;

    private RegistryUnderTest(String url, AutoCloseable owned) {
        this.url = url;
        this.owned = owned;
    }

    /** The registry that the run asks for. */
    public static RegistryUnderTest start() {
        String given = System.getProperty("registry.url", "");
        if (!given.isEmpty()) {
            return new RegistryUnderTest(given, () -> {});
        }
        EmbeddedRegistry embedded = EmbeddedRegistry.start(0);
        return new RegistryUnderTest(embedded.url().toString(), embedded);
    }

    /** Where it answers. */
    public String url() {
        return url;
    }

    /** Registers a schema; its id. */
    public int register(String subject, String type, String text) {
        String body = JSON.createObjectNode()
                .put("schemaType", type)
                .put("schema", text)
                .toString();
        return send("POST", "/subjects/" + encoded(subject) + "/versions", body)
                .path("id")
                .asInt();
    }

    /** The id of the latest schema of a subject. */
    public int latestId(String subject) {
        return send("GET", "/subjects/" + encoded(subject) + "/versions/latest", "")
                .path("id")
                .asInt();
    }

    /** What the registry answers; it must be a success. */
    public JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", TYPE)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON from " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            owned.close();
        } catch (Exception e) {
            throw new IllegalStateException("the registry did not stop", e);
        }
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
