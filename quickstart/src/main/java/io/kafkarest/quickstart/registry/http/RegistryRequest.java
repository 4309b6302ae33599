package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.VersionSelector;
import java.util.Map;

/** A request as an operation sees it: what the path's variables and the query say, and the JSON body. */
record RegistryRequest(Map<String, String> variables, Map<String, String> query, JsonNode body) {

    String subject() {
        return variable("subject");
    }

    VersionSelector version() {
        return VersionSelector.parse(variable("version"));
    }

    int id() {
        String text = variable("id");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RegistryException.schemaNotFound(text);
        }
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.get(name));
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
