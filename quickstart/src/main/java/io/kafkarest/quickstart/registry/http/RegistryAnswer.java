package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.quickstart.registry.store.RegistryException;

/** What goes back: a status and a text of some media type. */
record RegistryAnswer(int status, String mediaType, String text) {

    private static final String REGISTRY_JSON = "application/vnd.schemaregistry.v1+json";

    static RegistryAnswer ok(JsonNode body) {
        return new RegistryAnswer(200, REGISTRY_JSON, body.toString());
    }

    /** A schema's bare text. */
    static RegistryAnswer ok(String text) {
        return new RegistryAnswer(200, REGISTRY_JSON, text);
    }

    static RegistryAnswer page(String html) {
        return new RegistryAnswer(200, "text/html;charset=utf-8", html);
    }

    static RegistryAnswer failure(RegistryException failure) {
        return failure(failure.status(), failure.errorCode(), String.valueOf(failure.getMessage()));
    }

    static RegistryAnswer failure(int status, int errorCode, String message) {
        JsonNode body = JsonNodeFactory.instance
                .objectNode()
                .put("error_code", errorCode)
                .put("message", message);
        return new RegistryAnswer(status, REGISTRY_JSON, body.toString());
    }
}
