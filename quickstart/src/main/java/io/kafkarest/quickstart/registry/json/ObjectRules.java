package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The rules for objects. An object is open, closed or partially open to properties that are not named, by its
 * {@code additionalProperties}; what may be added and removed depends on that.
 */
final class ObjectRules {

    private static final String REST = "additionalProperties";
    private static final String PATTERNS = "patternProperties";

    private final JsonComparison comparison;

    ObjectRules(JsonComparison comparison) {
        this.comparison = comparison;
    }

    void compare(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        compareProperties(reader, writer, obstacles);
        compareRest(reader, writer, obstacles);
        comparePatterns(reader, writer, obstacles);
        compareRequired(reader, writer, obstacles);
        ValueRules.compareCounts(reader, writer, "Properties", obstacles);
        if (reader.has("propertyNames")) {
            obstacles.addAll(comparison.compare(
                    reader.part("propertyNames"), writer.part("propertyNames"), obstacles.path() + "/propertyNames"));
        }
        compareDependencies(reader, writer, obstacles);
        compareUnevaluated(reader, writer, obstacles);
    }

    private void compareProperties(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Map<String, SchemaNode> read = reader.partsByName("properties");
        Map<String, SchemaNode> written = writer.partsByName("properties");
        read.forEach((name, schema) -> {
            SchemaNode before = written.get(name);
            if (before == null) {
                checkAdded(name, schema, writer, obstacles);
            } else {
                obstacles.addAll(comparison.compare(schema, before, path(obstacles, "properties", name)));
            }
        });
        written.forEach((name, schema) -> {
            if (!read.containsKey(name)) {
                checkRemoved(name, schema, reader, obstacles);
            }
        });
    }

    /** A property that is new may have been written before, with any value that the writer's schema let through. */
    private void checkAdded(String name, SchemaNode schema, SchemaNode writer, Obstacles obstacles) {
        String path = path(obstacles, "properties", name);
        List<SchemaNode> patterns = matching(writer, name);
        boolean isClosed = patterns.isEmpty() && writer.part(REST).acceptsNothing();
        if (schema.acceptsEverything() || isClosed) {
            return;
        }
        boolean isOpen = patterns.isEmpty() && writer.part(REST).acceptsEverything();
        List<SchemaNode> before = patterns.isEmpty() ? List.of(writer.part(REST)) : patterns;
        if (isOpen) {
            obstacles.add("PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL", place(name), "could have been anything before");
        } else if (before.stream().noneMatch(candidate -> comparison.isReadable(schema, candidate, path))) {
            obstacles.add(
                    "PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL",
                    place(name),
                    "could have been something else before");
        }
    }

    /** A property that is gone may still be written: what the reader says of unnamed properties must let it through. */
    private void checkRemoved(String name, SchemaNode schema, SchemaNode reader, Obstacles obstacles) {
        String path = path(obstacles, "properties", name);
        List<SchemaNode> patterns = matching(reader, name);
        List<SchemaNode> after = patterns.isEmpty() ? List.of(reader.part(REST)) : patterns;
        if (schema.acceptsNothing()) {
            return;
        }
        if (patterns.isEmpty() && reader.part(REST).acceptsNothing()) {
            obstacles.add("PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL", place(name), "is not allowed any more");
        } else if (!after.stream().allMatch(candidate -> comparison.isReadable(candidate, schema, path))) {
            obstacles.add(
                    "PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL",
                    place(name),
                    "is something else than unnamed properties may be");
        }
    }

    private void compareRest(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        SchemaNode read = reader.part(REST);
        SchemaNode written = writer.part(REST);
        if (read.acceptsNothing() && !written.acceptsNothing()) {
            obstacles.add("ADDITIONAL_PROPERTIES_REMOVED", "/" + REST, "closes what was open");
        } else {
            List<Obstacle> found = comparison.compare(read, written, obstacles.path() + "/" + REST);
            if (!found.isEmpty()) {
                obstacles.add("ADDITIONAL_PROPERTIES_NARROWED", "/" + REST, "allows less than it did");
            }
        }
    }

    private void comparePatterns(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Map<String, SchemaNode> read = reader.partsByName(PATTERNS);
        Map<String, SchemaNode> written = writer.partsByName(PATTERNS);
        read.forEach((pattern, schema) -> {
            String path = path(obstacles, PATTERNS, pattern);
            SchemaNode before = written.getOrDefault(pattern, writer.part(REST));
            obstacles.addAll(comparison.compare(schema, before, path));
            if (!written.containsKey(pattern)) {
                writer.partsByName("properties").forEach((name, property) -> {
                    if (matches(pattern, name)) {
                        obstacles.addAll(comparison.compare(schema, property, path(obstacles, "properties", name)));
                    }
                });
            }
        });
        written.forEach((pattern, schema) -> {
            if (!read.containsKey(pattern)) {
                obstacles.addAll(comparison.compare(reader.part(REST), schema, path(obstacles, PATTERNS, pattern)));
            }
        });
    }

    /** What must be there now, and need not before; a default stands in for what is missing. */
    private static void compareRequired(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        Map<String, SchemaNode> properties = reader.partsByName("properties");
        Set<String> before = writer.strings("required");
        for (String name : reader.strings("required")) {
            SchemaNode property = properties.get(name);
            boolean hasDefault = property != null && property.has("default");
            if (before.contains(name) || hasDefault) {
                continue;
            }
            boolean wasImpossible = !writer.partsByName("properties").containsKey(name)
                    && !writer.part(REST).acceptsEverything();
            obstacles.add(
                    wasImpossible ? "REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL" : "REQUIRED_ATTRIBUTE_ADDED",
                    "/required/" + name,
                    "could have been left out");
        }
    }

    private static void compareDependencies(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        for (String keyword : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
            reader.get(keyword).properties().forEach(dependency -> {
                JsonNode before = writer.get(keyword).path(dependency.getKey());
                boolean isSame = before.equals(dependency.getValue());
                boolean isSubset = before.isArray()
                        && dependency.getValue().isArray()
                        && writer.with(writer.get(keyword))
                                .strings(dependency.getKey())
                                .containsAll(reader.with(reader.get(keyword)).strings(dependency.getKey()));
                if (!isSame && !isSubset) {
                    String place = "/%s/%s".formatted(keyword, dependency.getKey());
                    obstacles.add(
                            before.isMissingNode() ? "DEPENDENCY_ADDED" : "DEPENDENCY_CHANGED",
                            place,
                            "demands what was not demanded");
                }
            });
        }
    }

    /** What is left unevaluated depends on all that stands around: the same is the same, anything else is narrower. */
    private static void compareUnevaluated(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        String keyword = "unevaluatedProperties";
        boolean isSame = reader.get(keyword).equals(writer.get(keyword));
        boolean wasClosed = writer.part(REST).acceptsNothing();
        if (reader.has(keyword) && !reader.part(keyword).acceptsEverything() && !isSame && !wasClosed) {
            obstacles.add("UNEVALUATED_PROPERTIES_NARROWED", "/" + keyword, "closes what was open");
        }
    }

    private static List<SchemaNode> matching(SchemaNode schema, String name) {
        return schema.partsByName(PATTERNS).entrySet().stream()
                .filter(pattern -> matches(pattern.getKey(), name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            // Right for ECMAScript, which the metaschema goes by, and still not for Java.
            return false;
        }
    }

    private static String place(String name) {
        return "/properties/" + name;
    }

    private static String path(Obstacles obstacles, String keyword, String name) {
        return "%s/%s/%s".formatted(obstacles.path(), keyword, name);
    }
}
