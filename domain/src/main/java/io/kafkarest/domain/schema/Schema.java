package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/**
 * A schema as a registry hands it out.
 *
 * @param id its id
 * @param definition what it says
 */
public record Schema(SchemaId id, SchemaDefinition definition) {

    public Schema {
        requireNonNull(id, "id");
        requireNonNull(definition, "definition");
    }
}
