package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** What somebody registers: a text, its language, and what it refers to. Equal definitions share one id. */
public record SchemaDefinition(SchemaType type, String text, List<SchemaReference> references) {

    public SchemaDefinition {
        references = List.copyOf(references);
    }

    /** This definition with another text. */
    public SchemaDefinition withText(String other) {
        return new SchemaDefinition(type, other, references);
    }
}
