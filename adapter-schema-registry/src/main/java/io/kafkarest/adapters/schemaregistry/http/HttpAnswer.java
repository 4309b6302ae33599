package io.kafkarest.adapters.schemaregistry.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status its HTTP status
 * @param json its body, or empty if that is not JSON
 */
public record HttpAnswer(int status, Optional<JsonNode> json) {

    /** Whether the server did what it was asked to. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the server does not want to. */
    public boolean isRefusal() {
        return status >= 400 && status < 500;
    }
}
