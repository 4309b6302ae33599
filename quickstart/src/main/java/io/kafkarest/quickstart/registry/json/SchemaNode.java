package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.json.JsonDocuments.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A schema as a comparison sees it: what it refers to stands in its place. */
final class SchemaNode {

    static final Set<String> ALL_TYPES = Set.of("null", "boolean", "object", "array", "number", "string");

    static final List<String> REFERENCES = List.of("$ref", "$recursiveRef", "$dynamicRef");

    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "id",
            "$comment",
            "$anchor",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "format",
            "contentEncoding",
            "contentMediaType");
    private static final int LONGEST_CHAIN = 64;

    private final JsonDocuments documents;
    private final Place place;

    private SchemaNode(JsonDocuments documents, Place place) {
        this.documents = documents;
        this.place = place;
    }

    static SchemaNode root(JsonDocuments documents) {
        return at(documents, documents.root());
    }

    private static SchemaNode at(JsonDocuments documents, Place place) {
        Place current = place;
        for (int i = 0; i < LONGEST_CHAIN && reference(current).isPresent(); i++) {
            if (!documents.ignoresSiblingsOfReferences() && hasSiblings(current.json())) {
                return new SchemaNode(documents, new Place(withReferenceAside(current.json()), current.base()));
            }
            Optional<Place> target = documents.find(reference(current).get(), current.base());
            if (target.isEmpty()) {
                break;
            }
            current = target.get();
        }
        return new SchemaNode(documents, current);
    }

    JsonNode json() {
        return place.json();
    }

    /** What tells this schema from all others of its documents. */
    Place place() {
        return place;
    }

    boolean acceptsEverything() {
        return json().isBoolean()
                ? json().booleanValue()
                : json().properties().stream().allMatch(member -> ANNOTATIONS.contains(member.getKey()));
    }

    boolean acceptsNothing() {
        return json().isBoolean()
                ? !json().booleanValue()
                : has("not") && part("not").acceptsEverything();
    }

    boolean has(String keyword) {
        return json().has(keyword);
    }

    JsonNode get(String keyword) {
        return json().path(keyword);
    }

    /** The schema under a keyword; one that accepts everything if the keyword is not there. */
    SchemaNode part(String keyword) {
        JsonNode part = get(keyword);
        return with(part.isObject() || part.isBoolean() ? part : BooleanNode.TRUE);
    }

    /** The schemas in the array under a keyword. */
    List<SchemaNode> parts(String keyword) {
        return get(keyword).isArray()
                ? StreamSupport.stream(get(keyword).spliterator(), false)
                        .map(this::with)
                        .toList()
                : List.of();
    }

    /** The schemas by name under a keyword. */
    Map<String, SchemaNode> partsByName(String keyword) {
        Map<String, SchemaNode> parts = new LinkedHashMap<>();
        get(keyword).properties().forEach(member -> parts.put(member.getKey(), with(member.getValue())));
        return parts;
    }

    /** The strings in the array under a keyword. */
    Set<String> strings(String keyword) {
        Set<String> strings = new LinkedHashSet<>();
        get(keyword).forEach(string -> strings.add(string.asText()));
        return strings;
    }

    /** The only values that are accepted, if they are counted up. */
    Optional<Set<JsonNode>> values() {
        if (has("const")) {
            return Optional.of(Set.of(get("const")));
        }
        if (!get("enum").isArray()) {
            return Optional.empty();
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        get("enum").forEach(values::add);
        return Optional.of(values);
    }

    /** The types that are accepted, {@code integer} beside {@code number} where only that is. */
    Set<String> types() {
        if (has("type")) {
            return get("type").isArray() ? strings("type") : Set.of(get("type").asText());
        }
        return values().map(SchemaNode::typesOf).orElse(ALL_TYPES);
    }

    /** This schema without some keywords. */
    SchemaNode without(Collection<String> keywords) {
        return json() instanceof ObjectNode object ? with(object.deepCopy().without(keywords)) : this;
    }

    /** This schema, of one type only. */
    SchemaNode ofType(String type) {
        return json() instanceof ObjectNode object ? with(object.deepCopy().put("type", type)) : this;
    }

    /** For each alternative under a keyword: what this schema demands anyway, and what the alternative does. */
    List<SchemaNode> alternatives(String keyword) {
        return StreamSupport.stream(get(keyword).spliterator(), false)
                .map(alternative -> {
                    ObjectNode both = (ObjectNode) json().deepCopy();
                    both.remove(keyword);
                    ArrayNode all =
                            both.path("allOf").isArray() ? (ArrayNode) both.path("allOf") : both.putArray("allOf");
                    all.add(alternative);
                    return with(both);
                })
                .toList();
    }

    SchemaNode with(JsonNode json) {
        return at(documents, documents.part(json, place.base()));
    }

    private static Optional<String> reference(Place place) {
        return REFERENCES.stream()
                .map(place.json()::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    private static boolean hasSiblings(JsonNode json) {
        return json.properties().stream()
                .anyMatch(member -> !ANNOTATIONS.contains(member.getKey()) && !REFERENCES.contains(member.getKey()));
    }

    private static JsonNode withReferenceAside(JsonNode json) {
        ObjectNode siblings = json.deepCopy();
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        for (String keyword : REFERENCES) {
            JsonNode target = siblings.remove(keyword);
            if (target != null) {
                reference.set("$ref", target);
            }
        }
        ArrayNode all =
                siblings.path("allOf").isArray() ? (ArrayNode) siblings.path("allOf") : siblings.putArray("allOf");
        all.add(reference);
        return siblings;
    }

    private static Set<String> typesOf(Set<JsonNode> values) {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode value : values) {
            boolean isWhole = value.isIntegralNumber();
            types.add(isWhole ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return types;
    }
}
