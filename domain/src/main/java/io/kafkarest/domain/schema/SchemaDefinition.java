package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a schema says, wherever it is registered.
 *
 * @param type the language it is written in
 * @param text the schema itself
 * @param references what it builds on
 */
public record SchemaDefinition(SchemaType type, String text, List<SchemaReference> references) {

    public SchemaDefinition {
        requireNonNull(type, "type");
        requireNonNull(text, "text");
        references = List.copyOf(references);
    }

    /** A schema that stands for itself. */
    public SchemaDefinition(SchemaType type, String text) {
        this(type, text, List.of());
    }
}
