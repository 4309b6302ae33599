package io.kafkarest.acceptance.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Schemas of Avro, of every kind and in every place, with values for them. */
final class RandomAvro {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PRIMITIVES =
            List.of("boolean", "int", "long", "double", "float", "string", "bytes");
    private static final int MAX_DEPTH = 3;

    private final Random random;
    private int names;

    RandomAvro(Random random) {
        this.random = random;
    }

    /** A record, whose fields are anything. */
    RandomSchema next() {
        Type root = record(0);
        return new RandomSchema(root.schema().toString(), root.value());
    }

    /** A part of a schema, the name of the branch that it is in a union, and what makes values for it. */
    private record Type(JsonNode schema, String branch, Supplier<JsonNode> value) {}

    private Type type(int depth) {
        int kinds = depth >= MAX_DEPTH ? 3 : 7;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> primitive(PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
            case 2 -> random.nextBoolean() ? fixed() : symbols();
            case 3 -> array(depth);
            case 4 -> map(depth);
            case 5 -> union(depth);
            default -> record(depth + 1);
        };
    }

    private Type primitive(String name) {
        return new Type(JSON.textNode(name), name, () -> switch (name) {
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "int" -> JSON.numberNode(random.nextInt());
            case "long" -> JSON.numberNode(random.nextLong());
            case "double" -> JSON.numberNode(random.nextGaussian() * 1e6);
            case "float" -> JSON.numberNode((double) random.nextFloat());
            case "bytes" -> JSON.textNode(latin(random.nextInt(6)));
            default -> JSON.textNode(text());
        });
    }

    private Type fixed() {
        String name = name("F");
        int size = 1 + random.nextInt(5);
        ObjectNode schema =
                JSON.objectNode().put("type", "fixed").put("name", name).put("size", size);
        return new Type(schema, name, () -> JSON.textNode(latin(size)));
    }

    private Type symbols() {
        String name = name("E");
        ObjectNode schema = JSON.objectNode().put("type", "enum").put("name", name);
        schema.putArray("symbols").add("A").add("B").add("C");
        return new Type(
                schema,
                name,
                () -> JSON.textNode("ABC".substring(random.nextInt(3)).substring(0, 1)));
    }

    private Type array(int depth) {
        Type items = type(depth + 1);
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", items.schema());
        return new Type(schema, "array", () -> {
            ArrayNode array = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(items.value().get());
            }
            return array;
        });
    }

    private Type map(int depth) {
        Type values = type(depth + 1);
        ObjectNode schema = JSON.objectNode().put("type", "map");
        schema.set("values", values.schema());
        return new Type(schema, "map", () -> {
            ObjectNode map = JSON.objectNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.set(text(), values.value().get());
            }
            return map;
        });
    }

    private Type union(int depth) {
        Map<String, Type> branches = new LinkedHashMap<>();
        branches.put("null", new Type(JSON.textNode("null"), "null", JSON::nullNode));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Type branch = type(MAX_DEPTH - 1 + depth % 2);
            if (!branch.schema().isArray()) {
                branches.putIfAbsent(branch.branch(), branch);
            }
        }
        List<Type> all = new ArrayList<>(branches.values());
        ArrayNode schema = JSON.arrayNode();
        all.forEach(each -> schema.add(each.schema()));
        return new Type(schema, "", () -> {
            Type chosen = all.get(random.nextInt(all.size()));
            JsonNode value = chosen.value().get();
            return value.isNull() ? value : JSON.objectNode().set(chosen.branch(), value);
        });
    }

    private Type record(int depth) {
        String name = name("R");
        ObjectNode schema = JSON.objectNode().put("type", "record").put("name", name);
        ArrayNode fields = schema.putArray("fields");
        Map<String, Type> types = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String field = "f" + i;
            Type type = type(depth + 1);
            types.put(field, type);
            fields.addObject().put("name", field).set("type", type.schema());
        }
        return new Type(schema, name, () -> {
            ObjectNode value = JSON.objectNode();
            types.forEach((field, type) -> value.set(field, type.value().get()));
            return value;
        });
    }

    private String name(String start) {
        return start + ++names;
    }

    private String latin(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(256));
        }
        return text.toString();
    }

    private String text() {
        return Texts.next(random);
    }
}
