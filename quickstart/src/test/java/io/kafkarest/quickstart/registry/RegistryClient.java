package io.kafkarest.quickstart.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks to a registry as its clients do, and answers status and body. */
final class RegistryClient {

    static final String JSON = "application/vnd.schemaregistry.v1+json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    RegistryClient(URI base) {
        this.base = base;
    }

    record Answer(int status, String text) {

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    Answer get(String path) throws Exception {
        return send("GET", path, "");
    }

    Answer delete(String path) throws Exception {
        return send("DELETE", path, "");
    }

    Answer put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    Answer post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    /** Registers an Avro schema and answers its id. */
    int register(String subject, String schema) throws Exception {
        Answer answer = post("/subjects/" + subject + "/versions", schemaBody(schema));
        JsonNode body = new ObjectMapper().readTree(answer.text());
        if (!body.has("id")) {
            throw new AssertionError("not registered: " + answer);
        }
        return body.get("id").asInt();
    }

    HttpResponse<String> exchange(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    static String schemaBody(String schema) {
        return body(schema).toString();
    }

    static String schemaBody(String type, String schema) {
        return body(schema).put("schemaType", type).toString();
    }

    static ObjectNode body(String schema) {
        return new ObjectMapper().createObjectNode().put("schema", schema);
    }

    private Answer send(String method, String path, String body) throws Exception {
        HttpResponse<String> response = exchange(request(path)
                .header("Content-Type", JSON)
                .header("Accept", JSON)
                .method(method, BodyPublishers.ofString(body))
                .build());
        return new Answer(response.statusCode(), response.body());
    }
}
