package io.kafkarest.adapters.schemaregistry.codec.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON that says the same in another way, or that is a little wrong. */
final class RandomJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> ODDITIES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(1),
            NODES.numberNode(3000000000L),
            NODES.numberNode(new BigDecimal("9223372036854775808")),
            NODES.numberNode(1.0),
            NODES.numberNode(1.5),
            NODES.textNode("A"),
            NODES.textNode("€"),
            NODES.textNode("abc"),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.objectNode().put("string", "s"),
            NODES.objectNode().put("long", 1),
            NODES.objectNode().putNull("null"),
            NODES.arrayNode().add(1));

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** The tree with something else at one place. */
    JsonNode mutated(JsonNode tree) {
        if (tree.isEmpty() || random.nextInt(3) == 0) {
            return ODDITIES.get(random.nextInt(ODDITIES.size()));
        }
        int place = random.nextInt(tree.size());
        if (tree instanceof ArrayNode array) {
            array.set(place, mutated(array.get(place)));
        } else {
            ObjectNode object = (ObjectNode) tree;
            String name = new ArrayList<>(object.properties()).get(place).getKey();
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, mutated(object.get(name)));
            }
        }
        return tree;
    }

    /** The tree as text, with blanks, escapes and the members of objects as they come. */
    String rendered(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        render(tree, text);
        return text.toString();
    }

    private void render(JsonNode tree, StringBuilder text) {
        blank(text);
        if (tree.isTextual()) {
            render(tree.textValue(), text);
        } else if (tree instanceof ArrayNode array) {
            text.append('[');
            for (int i = 0; i < array.size(); i++) {
                text.append(i == 0 ? "" : ",");
                render(array.get(i), text);
            }
            text.append(']');
        } else if (tree instanceof ObjectNode object) {
            render(object, text);
        } else {
            text.append(tree);
        }
        blank(text);
    }

    private void render(ObjectNode object, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(members, random);
        }
        text.append('{');
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : ",");
            blank(text);
            render(members.get(i).getKey(), text);
            blank(text);
            text.append(':');
            render(members.get(i).getValue(), text);
        }
        text.append('}');
    }

    private void render(String string, StringBuilder text) {
        text.append('"');
        boolean pairsToo = random.nextBoolean();
        for (char each : string.toCharArray()) {
            boolean escaped = Character.isSurrogate(each) ? pairsToo : random.nextInt(20) == 0;
            if (each < ' ' || each == '"' || each == '\\' || escaped) {
                text.append(String.format("\\u%04x", (int) each));
            } else {
                text.append(each);
            }
        }
        text.append('"');
    }

    private void blank(StringBuilder text) {
        if (random.nextInt(10) == 0) {
            text.append(" \n\t\r".charAt(random.nextInt(4)));
        }
    }
}
