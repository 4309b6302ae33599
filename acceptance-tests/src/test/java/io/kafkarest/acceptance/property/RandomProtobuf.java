package io.kafkarest.acceptance.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Messages of Protobuf with fields of every kind, and values for them in the form in which they are read back. */
final class RandomProtobuf {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SCALARS = List.of(
            "int32", "sint32", "sfixed32", "int64", "sint64", "sfixed64", "bool", "string", "bytes", "double", "E");
    private static final int MAX_DEPTH = 3;

    private final Random random;
    private int names;

    RandomProtobuf(Random random) {
        this.random = random;
    }

    RandomSchema next() {
        Message root = message(0);
        return new RandomSchema(
                "syntax = \"proto3\";\n" + root.text() + "enum E { E0 = 0; E1 = 1; E2 = 2; }\n", root.value());
    }

    private record Message(String name, String text, Supplier<JsonNode> value) {}

    private Message message(int depth) {
        String name = "M" + ++names;
        StringBuilder text = new StringBuilder("message " + name + " {\n");
        Map<String, Supplier<JsonNode>> fields = new LinkedHashMap<>();
        int count = 1 + random.nextInt(5);
        for (int number = 1; number <= count; number++) {
            String field = "f" + number;
            fields.put(field, field(text, field, number, depth));
        }
        text.append("}\n");
        return new Message(name, text.toString(), () -> {
            ObjectNode value = JSON.objectNode();
            fields.forEach((field, supplier) -> value.set(field, supplier.get()));
            return value;
        });
    }

    private Supplier<JsonNode> field(StringBuilder text, String field, int number, int depth) {
        if (depth < MAX_DEPTH && random.nextInt(4) == 0) {
            Message nested = message(depth + 1);
            text.append(nested.text()).append("  %s %s = %d;%n".formatted(nested.name(), field, number));
            return nested.value();
        }
        String type = SCALARS.get(random.nextInt(SCALARS.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                text.append("  repeated %s %s = %d;%n".formatted(type, field, number));
                return () -> array(type);
            }
            case 1 -> {
                text.append("  map<string, %s> %s = %d;%n".formatted(type, field, number));
                return () -> map(type);
            }
            case 2 -> text.append("  optional %s %s = %d;%n".formatted(type, field, number));
            default -> text.append("  %s %s = %d;%n".formatted(type, field, number));
        }
        return () -> scalar(type);
    }

    private JsonNode array(String type) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(scalar(type));
        }
        return array;
    }

    private JsonNode map(String type) {
        ObjectNode map = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.set(Texts.next(random), scalar(type));
        }
        return map;
    }

    private JsonNode scalar(String type) {
        return switch (type) {
            case "bool" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.textNode(Texts.next(random));
            case "double" -> JSON.numberNode(random.nextGaussian() * 1e6);
            case "E" -> JSON.textNode("E" + random.nextInt(3));
            case "bytes" -> {
                byte[] bytes = new byte[random.nextInt(6)];
                random.nextBytes(bytes);
                yield JSON.textNode(Base64.getEncoder().encodeToString(bytes));
            }
            case "int64", "sint64", "sfixed64" -> JSON.textNode(Long.toString(random.nextLong()));
            default -> JSON.numberNode(random.nextInt());
        };
    }
}
