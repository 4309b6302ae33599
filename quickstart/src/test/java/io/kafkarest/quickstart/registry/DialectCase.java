package io.kafkarest.quickstart.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaDialect;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.List;
import java.util.Map;

/**
 * One change from a writer's schema to a reader's, and the kinds of obstacles it meets; none if it reads well. In JSON,
 * single quotes stand for double ones.
 */
public record DialectCase(String name, String writer, String reader, List<String> kinds) {

    public static DialectCase readable(String name, String writer, String reader) {
        return new DialectCase(name, writer, reader, List.of());
    }

    public static DialectCase refused(String name, String writer, String reader, String... kinds) {
        return new DialectCase(name, writer, reader, List.of(kinds));
    }

    public void verify(SchemaDialect dialect, SchemaType type) throws InvalidSchemaException {
        assertThat(dialect.obstacles(schema(type, quoted(type, reader)), schema(type, quoted(type, writer))))
                .extracting(Obstacle::kind)
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static String quoted(SchemaType type, String text) {
        return type == SchemaType.JSON ? text.replace('\'', '"') : text;
    }

    public static ResolvedSchema schema(SchemaType type, String text) {
        return ResolvedSchema.of(new SchemaDefinition(type, text, List.of()));
    }

    /** A schema with references, given as their names and texts. */
    public static ResolvedSchema schema(SchemaType type, String text, Map<String, String> references) {
        List<SchemaReference> named = references.keySet().stream()
                .map(name -> new SchemaReference(name, name, 1))
                .toList();
        return new ResolvedSchema(
                new SchemaDefinition(type, text, named),
                references.entrySet().stream()
                        .map(reference -> new ResolvedSchema.Dependency(reference.getKey(), reference.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
