package io.kafkarest.quickstart.registry.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parses and compares schemas of every type. Avro is checked for real; JSON Schema and Protobuf are kept as given for
 * now, neither parsed nor checked for compatibility: their checkers come with the formats themselves.
 */
public final class SchemaDialects {

    private final Map<SchemaType, SchemaDialect> dialects = Map.of(
            SchemaType.AVRO, new AvroDialect(),
            SchemaType.JSON, new OpaqueDialect(),
            SchemaType.PROTOBUF, new OpaqueDialect());

    /**
     * The one text that stands for all ways of laying the schema out.
     *
     * @throws InvalidSchemaException when the text is no schema of its language
     */
    public String canonicalText(ResolvedSchema schema) throws InvalidSchemaException {
        return dialect(schema.definition().type()).canonicalText(schema);
    }

    /**
     * Why a new schema may not follow an earlier one at a level, one sentence each; empty if it may.
     *
     * @throws InvalidSchemaException when the new text is no schema of its language
     */
    public List<String> obstacles(ResolvedSchema next, ResolvedSchema earlier, CompatibilityLevel level)
            throws InvalidSchemaException {
        SchemaType type = next.definition().type();
        if (level == CompatibilityLevel.NONE) {
            return List.of();
        }
        if (type != earlier.definition().type()) {
            return List.of("the schema type changes from %s to %s"
                    .formatted(earlier.definition().type(), type));
        }
        List<String> obstacles = new ArrayList<>();
        if (level.isBackward()) {
            obstacles.addAll(dialect(type).obstacles(next, earlier));
        }
        if (level.isForward()) {
            obstacles.addAll(dialect(type).obstacles(earlier, next));
        }
        return obstacles;
    }

    private SchemaDialect dialect(SchemaType type) {
        SchemaDialect dialect = dialects.get(type);
        if (dialect == null) {
            throw new IllegalStateException("no dialect for " + type);
        }
        return dialect;
    }
}
