package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** A language whose texts are kept as given: neither parsed nor compared. */
final class OpaqueDialect implements SchemaDialect {

    @Override
    public String canonicalText(ResolvedSchema schema) {
        return schema.definition().text();
    }

    @Override
    public List<String> obstacles(ResolvedSchema reader, ResolvedSchema writer) {
        return List.of();
    }
}
