package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a path consists of. */
final class Elements {

    /** Keywords that a name or a pattern follows, which may be spelt like any keyword. */
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependencies", "dependentSchemas");

    private Elements() {}

    /** Names and indexes from the root on. The path itself would be searched anew for each of them. */
    static List<Object> of(NodePath path) {
        List<Object> elements = new ArrayList<>(path.getNameCount());
        for (NodePath each = path; each.getNameCount() > 0; each = each.getParent()) {
            elements.add(each.getElement(-1));
        }
        Collections.reverse(elements);
        return elements;
    }

    /** Whether the keyword at this place is followed by a name. */
    static boolean isNamed(Object keyword) {
        return NAMED.contains(keyword);
    }
}
