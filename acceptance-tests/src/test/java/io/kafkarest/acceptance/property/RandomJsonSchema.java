package io.kafkarest.acceptance.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** JSON Schemas of several drafts, with values that they allow. */
final class RandomJsonSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> DRAFTS = List.of(
            "http://json-schema.org/draft-04/schema#",
            "http://json-schema.org/draft-06/schema#",
            "http://json-schema.org/draft-07/schema#",
            "https://json-schema.org/draft/2019-09/schema",
            "https://json-schema.org/draft/2020-12/schema");
    private static final int MAX_DEPTH = 3;

    private final Random random;

    RandomJsonSchema(Random random) {
        this.random = random;
    }

    RandomSchema next() {
        Type root = object(0);
        ObjectNode schema = (ObjectNode) root.schema();
        if (random.nextBoolean()) {
            schema.put("$schema", DRAFTS.get(random.nextInt(DRAFTS.size())));
        }
        return new RandomSchema(schema.toString(), root.value());
    }

    private record Type(JsonNode schema, Supplier<JsonNode> value) {}

    private Type type(int depth) {
        return switch (random.nextInt(depth >= MAX_DEPTH ? 5 : 7)) {
            case 0 -> typed("boolean", () -> JSON.booleanNode(random.nextBoolean()));
            case 1 -> typed("integer", () -> JSON.numberNode(new BigInteger(90, random)));
            case 2 -> typed("number", () -> JSON.numberNode(random.nextGaussian()));
            case 3 -> typed("null", JSON::nullNode);
            case 4 -> typed("string", () -> JSON.textNode(Texts.next(random)));
            case 5 -> object(depth + 1);
            default -> array(depth + 1);
        };
    }

    private static Type typed(String name, Supplier<JsonNode> value) {
        return new Type(JSON.objectNode().put("type", name), value);
    }

    private Type object(int depth) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        Map<String, Type> types = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = "p" + i + Texts.next(random);
            Type type = type(depth + 1);
            types.put(name, type);
            properties.set(name, type.schema());
            required.add(name);
        }
        schema.set("required", required);
        schema.put("additionalProperties", random.nextBoolean());
        return new Type(schema, () -> {
            ObjectNode value = JSON.objectNode();
            types.forEach((name, type) -> value.set(name, type.value().get()));
            return value;
        });
    }

    private Type array(int depth) {
        Type items = type(depth);
        ObjectNode schema = JSON.objectNode().put("type", "array").put("maxItems", 5);
        schema.set("items", items.schema());
        return new Type(schema, () -> {
            ArrayNode array = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(items.value().get());
            }
            return array;
        });
    }
}
