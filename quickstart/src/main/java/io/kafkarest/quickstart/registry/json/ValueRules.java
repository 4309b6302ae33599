package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for types, counted values, numbers and strings. */
final class ValueRules {

    private ValueRules() {}

    static void compareValues(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Optional<Set<JsonNode>> readable = reader.values();
        if (readable.isEmpty()) {
            return;
        }
        Optional<Set<JsonNode>> written = writer.values();
        if (written.isEmpty()) {
            obstacles.add("ENUM_ARRAY_ADDED", "/enum", "allows some values only");
        } else if (!written.get().stream().allMatch(value -> contains(readable.get(), value))) {
            obstacles.add("ENUM_ARRAY_NARROWED", "/enum", "is without a value that was allowed");
        }
    }

    /** Answers whether there is a type that both know, so that looking on makes sense. */
    static boolean compareTypes(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Set<String> readable = reader.types();
        List<String> refused =
                writer.types().stream().filter(type -> !accepts(readable, type)).toList();
        if (refused.isEmpty()) {
            return true;
        }
        boolean areDisjoint = writer.types().stream().noneMatch(type -> overlaps(type, readable));
        obstacles.add(areDisjoint ? "TYPE_CHANGED" : "TYPE_NARROWED", "", "no longer allows " + refused);
        return !areDisjoint;
    }

    static void compareNumbers(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Bound.compare(Bound.lower(reader), Bound.lower(writer), "minimum", obstacles);
        Bound.compare(Bound.upper(reader), Bound.upper(writer), "maximum", obstacles);
        compareDivisors(reader.get("multipleOf"), writer.get("multipleOf"), obstacles);
    }

    static void compareStrings(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        compareCounts(reader, writer, "Length", obstacles);
        if (reader.has("pattern") && !reader.get("pattern").equals(writer.get("pattern"))) {
            String kind = writer.has("pattern") ? "PATTERN_CHANGED" : "PATTERN_ADDED";
            obstacles.add(kind, "/pattern", "may refuse what was allowed");
        }
    }

    /** Compares the keywords that limit how many there may be: {@code min} and {@code max} with that ending. */
    static void compareCounts(SchemaNode reader, SchemaNode writer, String what, Obstacles obstacles) {
        Optional<Bound> written = Bound.number(writer.get("min" + what));
        Bound nothing = new Bound(BigDecimal.ZERO, false, true);
        Bound.compare(
                Bound.number(reader.get("min" + what)).map(Bound::asLower),
                Optional.of(written.map(Bound::asLower).orElse(nothing)),
                "min" + what,
                obstacles);
        Bound.compare(
                Bound.number(reader.get("max" + what)),
                Bound.number(writer.get("max" + what)),
                "max" + what,
                obstacles);
    }

    static boolean overlaps(String type, Set<String> types) {
        boolean isNumeric = type.equals("number") || type.equals("integer");
        return types.contains(type) || (isNumeric && (types.contains("number") || types.contains("integer")));
    }

    private static boolean accepts(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private static boolean contains(Set<JsonNode> values, JsonNode wanted) {
        return values.stream().anyMatch(value -> isEqual(value, wanted));
    }

    /** Numbers are equal whatever digits they are written with. */
    private static boolean isEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    private static void compareDivisors(JsonNode reader, JsonNode writer, Obstacles obstacles) {
        if (!reader.isNumber()) {
            return;
        }
        if (!writer.isNumber()) {
            obstacles.add("MULTIPLE_OF_ADDED", "/multipleOf", "refuses numbers that were allowed");
        } else if (writer.decimalValue().remainder(reader.decimalValue()).signum() != 0) {
            obstacles.add("MULTIPLE_OF_CHANGED", "/multipleOf", "refuses numbers that were allowed");
        }
    }
}
