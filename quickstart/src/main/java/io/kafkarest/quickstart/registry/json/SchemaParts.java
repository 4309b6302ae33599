package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schemas that stand inside a schema. */
final class SchemaParts {

    /** What stands under these is data, even if it looks like a schema. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "required");
    /** What stands under these are schemas by names, even if a name looks like a keyword. */
    private static final Set<String> BY_NAME =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "dependencies");

    private SchemaParts() {}

    static List<JsonNode> of(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            JsonNode value = member.getValue();
            if (DATA.contains(member.getKey())) {
                continue;
            }
            if (BY_NAME.contains(member.getKey()) || value.isArray()) {
                value.forEach(parts::add);
            } else if (value.isContainerNode()) {
                parts.add(value);
            }
        }
        parts.removeIf(part -> !part.isObject());
        return parts;
    }
}
