package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with a value, in the words that clients of the reference know. */
final class Violations {

    private static final int MAX_LENGTH = 1000;

    /** The reference speaks of the classes that its values have. */
    private static final Map<String, String> TYPES = Map.of(
            "integer", "Integer",
            "number", "Number",
            "string", "String",
            "boolean", "Boolean",
            "object", "JSONObject",
            "array", "JSONArray",
            "null", "Null");

    private Violations() {}

    /** The violation, or how many there are. */
    static String describe(List<Error> errors) {
        Set<Violation> violations = new LinkedHashSet<>();
        for (Error error : errors) {
            violations.add(Branching.around(error)
                    .map(Branching::violation)
                    .orElseGet(() -> new Violation(error.getInstanceLocation(), text(error))));
        }
        String description = violations.size() == 1
                ? violations.iterator().next().toString()
                : new Violation(common(violations), violations.size() + " schema violations found").toString();
        return description.length() > MAX_LENGTH ? description.substring(0, MAX_LENGTH) + "..." : description;
    }

    private static NodePath common(Set<Violation> violations) {
        NodePath common = violations.iterator().next().location();
        for (Violation each : violations) {
            while (!each.location().startsWith(common)) {
                common = common.getParent();
            }
        }
        return common;
    }

    private static String text(Error error) {
        return switch (error.getKeyword()) {
            case "type" -> type(error);
            case "required" -> "required key [" + error.getProperty() + "] not found";
            case "additionalProperties" -> "extraneous key [" + error.getProperty() + "] is not permitted";
            default -> error.getMessage();
        };
    }

    private static String type(Error error) {
        JsonNode expected = error.getSchemaNode();
        if (expected.isArray()) {
            return Branching.noneOf(expected.size());
        }
        return "expected type: " + TYPES.getOrDefault(expected.asText(), expected.asText()) + ", found: "
                + found(error.getInstanceNode());
    }

    private static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isInt() ? "Integer" : value.isLong() ? "Long" : "BigDecimal";
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case OBJECT -> "JSONObject";
            case ARRAY -> "JSONArray";
            default -> "Null";
        };
    }
}
