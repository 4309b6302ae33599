package io.kafkarest.quickstart.registry.json;

import io.kafkarest.quickstart.registry.json.JsonDocuments.Place;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for values that one schema, the writer's, allows and another, the reader's, does not. It says "none" only where
 * it is sure; where it cannot tell, the reader's schema counts as narrower. For one comparison.
 */
final class JsonComparison {

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    private record Pair(Place reader, Place writer) {}

    /** Schemas refer to themselves: a pair that is being compared counts as fine until something is found. */
    private final Map<Pair, List<Obstacle>> known = new HashMap<>();

    private final ObjectRules objects = new ObjectRules(this);
    private final ArrayRules arrays = new ArrayRules(this);

    List<Obstacle> compare(SchemaNode reader, SchemaNode writer, String path) {
        Pair pair = new Pair(reader.place(), writer.place());
        List<Obstacle> answer = known.get(pair);
        if (answer == null) {
            known.put(pair, List.of());
            answer = find(reader, writer, path);
            known.put(pair, answer);
        }
        return answer;
    }

    boolean isReadable(SchemaNode reader, SchemaNode writer, String path) {
        return compare(reader, writer, path).isEmpty();
    }

    private List<Obstacle> find(SchemaNode reader, SchemaNode writer, String path) {
        if (reader.acceptsEverything() || writer.acceptsNothing()) {
            return List.of();
        }
        if (reader.acceptsNothing()) {
            return List.of(new Obstacle("TYPE_NARROWED", "nothing is allowed any more at " + path));
        }
        Optional<String> written = ALTERNATIVES.stream().filter(writer::has).findFirst();
        if (written.isPresent()) {
            return readEach(reader, writer.alternatives(written.get()), path);
        }
        if (reader.has("allOf")) {
            return readByEach(reader, writer, path);
        }
        if (writer.has("allOf")) {
            return readAny(reader, writer, path);
        }
        Optional<String> read = ALTERNATIVES.stream().filter(reader::has).findFirst();
        if (read.isPresent()) {
            return readByAny(reader, read.get(), writer, path);
        }
        return compareKeywords(reader, writer, path);
    }

    private List<Obstacle> readEach(SchemaNode reader, List<SchemaNode> writers, String path) {
        return writers.stream()
                .flatMap(writer -> compare(reader, writer, path).stream())
                .toList();
    }

    private List<Obstacle> readByEach(SchemaNode reader, SchemaNode writer, String path) {
        List<Obstacle> obstacles = new ArrayList<>(compare(reader.without(List.of("allOf")), writer, path));
        List<SchemaNode> parts = reader.parts("allOf");
        for (int i = 0; i < parts.size(); i++) {
            obstacles.addAll(compare(parts.get(i), writer, path + "/allOf/" + i));
        }
        return obstacles;
    }

    /** All parts hold for what is written: it is enough if the reader accepts them together, or any of them alone. */
    private List<Obstacle> readAny(SchemaNode reader, SchemaNode writer, String path) {
        SchemaNode rest = writer.without(List.of("allOf"));
        List<SchemaNode> parts =
                Stream.concat(Stream.of(rest), writer.parts("allOf").stream()).toList();
        List<SchemaNode> candidates = new ArrayList<>();
        SchemaMerge.merge(parts).ifPresent(candidates::add);
        candidates.addAll(parts);
        return candidates.stream()
                .map(candidate -> compare(reader, candidate, path))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<Obstacle> readByAny(SchemaNode reader, String keyword, SchemaNode writer, String path) {
        List<Obstacle> obstacles = new ArrayList<>(compare(reader.without(List.of(keyword)), writer, path));
        List<SchemaNode> alternatives = reader.parts(keyword);
        if (alternatives.stream().anyMatch(alternative -> isReadable(alternative, writer, path + "/" + keyword))) {
            return obstacles;
        }
        Set<String> types = writer.types();
        if (types.size() > 1 && writer.values().isEmpty()) {
            // No alternative takes all of it, but each type may find its own.
            return types.stream()
                    .flatMap(type -> compare(reader, writer.ofType(type), path).stream())
                    .toList();
        }
        obstacles.add(new Obstacle(
                "SUM_TYPE_NARROWED", "no alternative of %s/%s takes all that was allowed".formatted(path, keyword)));
        return obstacles;
    }

    private List<Obstacle> compareKeywords(SchemaNode reader, SchemaNode writer, String path) {
        Obstacles obstacles = new Obstacles(path);
        ValueRules.compareValues(reader, writer, obstacles);
        if (!ValueRules.compareTypes(reader, writer, obstacles)) {
            return obstacles.found();
        }
        Set<String> types = writer.types();
        if (types.contains("number") || types.contains("integer")) {
            ValueRules.compareNumbers(reader, writer, obstacles);
        }
        if (types.contains("string")) {
            ValueRules.compareStrings(reader, writer, obstacles);
        }
        if (types.contains("array")) {
            arrays.compare(reader, writer, obstacles);
        }
        if (types.contains("object")) {
            objects.compare(reader, writer, obstacles);
        }
        compareNegations(reader, writer, obstacles);
        compareConditions(reader, writer, obstacles);
        return obstacles.found();
    }

    private void compareNegations(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        if (!reader.has("not")) {
            return;
        }
        SchemaNode refused = reader.part("not");
        boolean wasNeverWritten = refused.has("type")
                && refused.types().stream().noneMatch(type -> ValueRules.overlaps(type, writer.types()));
        boolean wasRefused = writer.has("not") && isReadable(writer.part("not"), refused, obstacles.path() + "/not");
        if (!wasNeverWritten && !wasRefused) {
            obstacles.add("NOT_TYPE_NARROWED", "/not", "refuses what was allowed");
        }
    }

    /** Whether two conditions mean the same is beyond this: they are the same, or they differ. */
    private static void compareConditions(SchemaNode reader, SchemaNode writer, Obstacles obstacles) {
        boolean isSame = Stream.of("if", "then", "else")
                .allMatch(keyword -> reader.get(keyword).equals(writer.get(keyword)));
        boolean hasEffect = reader.has("if") && (reader.has("then") || reader.has("else"));
        if (hasEffect && !isSame) {
            obstacles.add("CONDITION_CHANGED", "/if", "is another condition");
        }
    }
}
