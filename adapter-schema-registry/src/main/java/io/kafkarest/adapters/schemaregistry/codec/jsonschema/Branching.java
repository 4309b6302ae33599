package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A choice between subschemas none of which fits. The validator tells what is wrong with each of them; for the caller it is
 * one violation.
 *
 * @param location the part of the value that the choice is about
 * @param keyword {@code anyOf} or {@code oneOf}
 */
record Branching(NodePath location, String keyword) {

    private static final Set<String> KEYWORDS = Set.of("anyOf", "oneOf");

    /** Keywords that lead one step down in the value. */
    private static final Set<Object> STEPS = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains");

    /** The outermost choice that the error is about, if there is one. */
    static Optional<Branching> around(Error error) {
        List<Object> path = Elements.of(error.getEvaluationPath());
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i) instanceof String keyword && KEYWORDS.contains(keyword)) {
                return Optional.of(new Branching(location(error, path.subList(i + 1, path.size())), keyword));
            }
            if (Elements.isNamed(path.get(i))) {
                i++;
            }
        }
        return Optional.empty();
    }

    /** Goes up in the value as often as the path goes down in it. */
    private static NodePath location(Error error, List<Object> path) {
        NodePath location = error.getInstanceLocation();
        // The last one is the keyword that complains, about the place where it is.
        for (int i = 0; i < path.size() - 1; i++) {
            if (STEPS.contains(path.get(i))) {
                location = location.getParent();
            }
            if (Elements.isNamed(path.get(i))) {
                i++;
            }
        }
        return location;
    }

    Violation violation() {
        return new Violation(
                location, keyword.equals("anyOf") ? "no subschema matched" : "not exactly one subschema matched");
    }

    static String noneOf(int count) {
        return "no subschema matched out of the total " + count + " subschemas";
    }
}
