package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.VersionSelector;
import java.util.List;
import java.util.Map;

/** A request as an operation sees it: what the path's variables and the query say, and the JSON body. */
record RegistryRequest(Map<String, String> variables, Map<String, String> query, JsonNode body) {

    private static final String ALL_CONTEXTS = ":*:";

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

    boolean showsDeleted() {
        return flag("deleted") || flag("deletedOnly");
    }

    /** Whether a subject is one of those that {@code subjectPrefix} asks for; {@code :*:} stands for all contexts. */
    boolean hasPrefix(String subject) {
        String prefix = query.getOrDefault("subjectPrefix", "");
        String rest = prefix.startsWith(ALL_CONTEXTS) ? prefix.substring(ALL_CONTEXTS.length()) : prefix;
        return subject.startsWith(rest);
    }

    /** The part of a list that {@code offset} and {@code limit} ask for. */
    <T> List<T> page(List<T> all) {
        int limit = number("limit", -1);
        return all.stream()
                .skip(Math.max(0, number("offset", 0)))
                .limit(limit < 0 ? all.size() : limit)
                .toList();
    }

    private int number(String name, int otherwise) {
        try {
            return Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw RegistryException.http(404, "HTTP 404 Not Found");
        }
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
