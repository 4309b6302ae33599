package io.kafkarest.quickstart.registry.json;

import io.kafkarest.quickstart.registry.schema.Obstacle;
import java.util.List;
import java.util.stream.Stream;

/** The rules for arrays: items by their place first, then the rest. */
final class ArrayRules {

    private final JsonComparison comparison;

    ArrayRules(JsonComparison comparison) {
        this.comparison = comparison;
    }

    void compare(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        compareItems(reader, writer, obstacles);
        ValueRules.compareCounts(reader, writer, "Items", obstacles);
        if (reader.get("uniqueItems").asBoolean(false)
                && !writer.get("uniqueItems").asBoolean(false)) {
            obstacles.add("UNIQUE_ITEMS_ADDED", "/uniqueItems", "refuses arrays that were allowed");
        }
        compareContained(reader, writer, obstacles);
        boolean isSame = reader.get("unevaluatedItems").equals(writer.get("unevaluatedItems"));
        if (reader.has("unevaluatedItems") && !reader.part("unevaluatedItems").acceptsEverything() && !isSame) {
            obstacles.add("UNEVALUATED_ITEMS_NARROWED", "/unevaluatedItems", "closes what was open");
        }
    }

    private void compareItems(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        List<SchemaNode> read = placed(reader);
        List<SchemaNode> written = placed(writer);
        int longest = Math.max(read.size(), written.size());
        int writable = writer.get("maxItems").asInt(Integer.MAX_VALUE);
        for (int i = 0; i < Math.min(longest, writable); i++) {
            SchemaNode to = i < read.size() ? read.get(i) : rest(reader);
            SchemaNode from = i < written.size() ? written.get(i) : rest(writer);
            obstacles.addAll(compareItem(to, from, obstacles.path() + "/items/" + i));
        }
        if (writable > longest) {
            obstacles.addAll(compareItem(rest(reader), rest(writer), obstacles.path() + "/items"));
        }
    }

    private List<Obstacle> compareItem(SchemaNode reader, SchemaNode writer, String path) {
        if (reader.acceptsNothing() && !writer.acceptsNothing()) {
            return List.of(new Obstacle("ADDITIONAL_ITEMS_REMOVED", path + " is not allowed any more"));
        }
        return comparison.compare(reader, writer, path);
    }

    private void compareContained(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        if (!reader.has("contains")) {
            return;
        }
        boolean areCountsSame = Stream.of("minContains", "maxContains")
                .allMatch(count -> reader.get(count).equals(writer.get(count)));
        boolean isCovered = writer.has("contains")
                && areCountsSame
                && comparison.isReadable(
                        reader.part("contains"), writer.part("contains"), obstacles.path() + "/contains")
                // A limit counts what matches: what matches less than before is counted less.
                && (!reader.has("maxContains") || reader.get("contains").equals(writer.get("contains")));
        if (!isCovered) {
            obstacles.add("CONTAINS_NARROWED", "/contains", "may miss what it demands");
        }
    }

    private static List<SchemaNode> placed(SchemaNode schema) {
        return schema.has("prefixItems") ? schema.parts("prefixItems") : schema.parts("items");
    }

    /** What items may be whose place has no schema of its own. */
    private static SchemaNode rest(SchemaNode schema) {
        return schema.part(schema.get("items").isArray() ? "additionalItems" : "items");
    }
}
