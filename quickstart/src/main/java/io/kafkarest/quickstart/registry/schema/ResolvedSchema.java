package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** A definition together with all it refers to, directly or through others; those that others need come first. */
public record ResolvedSchema(SchemaDefinition definition, List<Dependency> dependencies) {

    public ResolvedSchema {
        dependencies = List.copyOf(dependencies);
    }

    /** A definition that refers to nothing. */
    public static ResolvedSchema of(SchemaDefinition definition) {
        return new ResolvedSchema(definition, List.of());
    }

    /** The definition's text. */
    public String text() {
        return definition.text();
    }

    /** The text of a schema, and the name that others refer to it by. */
    public record Dependency(String name, String text) {}
}
