package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** A definition together with the texts of all it refers to, those that others need first. */
public record ResolvedSchema(SchemaDefinition definition, List<String> dependencies) {

    public ResolvedSchema {
        dependencies = List.copyOf(dependencies);
    }
}
