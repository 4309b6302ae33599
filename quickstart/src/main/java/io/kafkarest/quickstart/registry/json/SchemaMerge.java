package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one schema of several that must all hold, where that is possible without changing what they mean. */
final class SchemaMerge {

    /** Of these there cannot be two in one schema. */
    private static final Set<String> SINGLE = Set.of(
            "$ref",
            "enum",
            "const",
            "multipleOf",
            "pattern",
            "propertyNames",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "if",
            "then",
            "else",
            "not",
            "anyOf",
            "oneOf",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "dependencies",
            "dependentRequired",
            "dependentSchemas");

    private SchemaMerge() {}

    static Optional<SchemaNode> merge(List<SchemaNode> parts) {
        String base = parts.get(0).place().base();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (SchemaNode part : parts) {
            if (part.acceptsEverything()) {
                continue;
            }
            boolean isMovable = part.place().base().equals(base);
            if (!isMovable || !(part.json() instanceof ObjectNode object) || !add(merged, object)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts.get(0).with(merged));
    }

    /** Adds what a part demands; false if the two cannot be one. */
    private static boolean add(ObjectNode merged, ObjectNode part) {
        if (changesMeaning(merged, part) || changesMeaning(part, merged)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            JsonNode present = merged.get(member.getKey());
            if (present == null) {
                merged.set(member.getKey(), member.getValue());
            } else if (!present.equals(member.getValue())
                    && !combine(merged, member.getKey(), present, member.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether something in one part would speak of what stands in the other, once they are one. */
    private static boolean changesMeaning(ObjectNode one, ObjectNode other) {
        boolean hasRest = one.has("additionalProperties");
        boolean hasRestOfItems = one.has("items") || one.has("additionalItems");
        return (hasRest && (other.has("properties") || other.has("patternProperties")))
                || (hasRestOfItems && other.has("prefixItems"))
                || (one.has("additionalItems") && other.has("items"))
                || (one.path("exclusiveMinimum").isBoolean() && other.has("minimum"))
                || (one.path("exclusiveMaximum").isBoolean() && other.has("maximum"));
    }

    private static boolean combine(ObjectNode merged, String keyword, JsonNode one, JsonNode other) {
        if (SINGLE.contains(keyword)) {
            return false;
        }
        switch (keyword) {
            case "type" -> merged.set(keyword, commonTypes(one, other));
            case "required" -> merged.set(keyword, union(one, other));
            case "properties" -> merged.set(keyword, properties(one, other));
            case "allOf" -> merged.set(keyword, ((ArrayNode) one.deepCopy()).addAll((ArrayNode) other));
            default -> combineLimits(merged, keyword, one, other);
        }
        return true;
    }

    private static void combineLimits(ObjectNode merged, String keyword, JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            boolean isFirstLower = one.decimalValue().compareTo(other.decimalValue()) < 0;
            boolean wantsLower = keyword.startsWith("max");
            merged.set(keyword, isFirstLower == wantsLower ? one : other);
        }
        // All others are annotations, of which one is as good as the other.
    }

    private static ArrayNode commonTypes(JsonNode one, JsonNode other) {
        Set<String> others = strings(other);
        ArrayNode common = JsonNodeFactory.instance.arrayNode();
        for (String type : strings(one)) {
            if (others.contains(type)) {
                common.add(type);
            } else if (ValueRules.overlaps(type, others)) {
                common.add("integer");
            }
        }
        return common;
    }

    private static ArrayNode union(JsonNode one, JsonNode other) {
        Set<String> all = strings(one);
        all.addAll(strings(other));
        ArrayNode union = JsonNodeFactory.instance.arrayNode();
        all.forEach(union::add);
        return union;
    }

    private static ObjectNode properties(JsonNode one, JsonNode other) {
        ObjectNode properties = one.deepCopy();
        other.properties().forEach(property -> {
            JsonNode present = properties.get(property.getKey());
            if (present == null || present.equals(property.getValue())) {
                properties.set(property.getKey(), property.getValue());
            } else {
                ObjectNode both = properties.putObject(property.getKey());
                both.putArray("allOf").add(present).add(property.getValue());
            }
        });
        return properties;
    }

    private static Set<String> strings(JsonNode oneOrMany) {
        Set<String> strings = new LinkedHashSet<>();
        if (oneOrMany.isTextual()) {
            strings.add(oneOrMany.textValue());
        }
        oneOrMany.forEach(string -> strings.add(string.asText()));
        return strings;
    }
}
