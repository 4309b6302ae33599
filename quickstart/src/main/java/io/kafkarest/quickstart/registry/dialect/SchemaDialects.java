package io.kafkarest.quickstart.registry.dialect;

import io.kafkarest.quickstart.registry.avro.AvroDialect;
import io.kafkarest.quickstart.registry.json.JsonSchemaDialect;
import io.kafkarest.quickstart.registry.protobuf.ProtobufDialect;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDialect;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parses and compares schemas of every type. */
public final class SchemaDialects {

    /** Each is made when its first schema comes: its parser is not loaded before. */
    private final Map<SchemaType, SchemaDialect> dialects = new ConcurrentHashMap<>();

    /**
     * The text to keep for a schema: normalized it is the same however the schema is written, else what was written counts.
     *
     * @throws InvalidSchemaException when the text is no schema of its language
     */
    public String text(ResolvedSchema schema, boolean normalized) throws InvalidSchemaException {
        SchemaDialect dialect = dialect(schema.definition().type());
        return normalized ? dialect.normalizedText(schema) : dialect.canonicalText(schema);
    }

    /**
     * Why a new schema may not follow an earlier one at a level; empty if it may.
     *
     * @throws InvalidSchemaException when the new text is no schema of its language
     */
    public List<Obstacle> obstacles(ResolvedSchema next, ResolvedSchema earlier, CompatibilityLevel level)
            throws InvalidSchemaException {
        SchemaType type = next.definition().type();
        if (level == CompatibilityLevel.NONE) {
            return List.of();
        }
        if (type != earlier.definition().type()) {
            return List.of(new Obstacle(
                    "SCHEMA_TYPE_CHANGED",
                    "the schema type changes from %s to %s"
                            .formatted(earlier.definition().type(), type)));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (level.isBackward()) {
            obstacles.addAll(dialect(type).obstacles(next, earlier));
        }
        if (level.isForward()) {
            obstacles.addAll(dialect(type).obstacles(earlier, next));
        }
        return obstacles;
    }

    private SchemaDialect dialect(SchemaType type) {
        return dialects.computeIfAbsent(type, wanted -> switch (wanted) {
            case AVRO -> new AvroDialect();
            case JSON -> new JsonSchemaDialect();
            case PROTOBUF -> new ProtobufDialect();
        });
    }
}
