package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The end of a range: the least or the greatest number, or the one that is just not allowed any more. */
record Bound(BigDecimal value, boolean isExclusive, boolean isLower) {

    static Optional<Bound> lower(SchemaNode schema) {
        return tightest(schema, "minimum", "exclusiveMinimum", true);
    }

    static Optional<Bound> upper(SchemaNode schema) {
        return tightest(schema, "maximum", "exclusiveMaximum", false);
    }

    /** A greatest number; empty if it is none. */
    static Optional<Bound> number(JsonNode number) {
        return number.isNumber() ? Optional.of(new Bound(number.decimalValue(), false, false)) : Optional.empty();
    }

    Bound asLower() {
        return new Bound(value, isExclusive, true);
    }

    /** Finds a reader's bound that is tighter than the writer's. */
    static void compare(Optional<Bound> reader, Optional<Bound> writer, String keyword, Obstacles obstacles) {
        if (reader.isEmpty() || (writer.isPresent() && !reader.get().isTighterThan(writer.get()))) {
            return;
        }
        String name = keyword.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        String change = writer.isEmpty() ? "ADDED" : reader.get().isLower() ? "INCREASED" : "DECREASED";
        obstacles.add(name + "_" + change, "/" + keyword, "is tighter than it was");
    }

    private boolean isTighterThan(Bound other) {
        int order = isLower ? value.compareTo(other.value) : other.value.compareTo(value);
        return order > 0 || (order == 0 && isExclusive && !other.isExclusive);
    }

    private static Optional<Bound> tightest(SchemaNode schema, String keyword, String exclusive, boolean isLower) {
        // Until draft 4 the exclusive keyword says how the other one is meant, since draft 6 it is a number of its own.
        boolean isExclusive =
                schema.get(exclusive).isBoolean() && schema.get(exclusive).booleanValue();
        return Stream.of(of(schema.get(keyword), isExclusive, isLower), of(schema.get(exclusive), true, isLower))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.isTighterThan(one) ? other : one);
    }

    private static Optional<Bound> of(JsonNode number, boolean isExclusive, boolean isLower) {
        return number.isNumber()
                ? Optional.of(new Bound(number.decimalValue(), isExclusive, isLower))
                : Optional.empty();
    }
}
