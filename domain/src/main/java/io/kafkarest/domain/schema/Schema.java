package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/**
 * A schema as the registry hands it out.
 *
 * @param id its id
 * @param type the language it is written in, as the registry spells it: {@code AVRO}, {@code JSON}, {@code PROTOBUF}
 * @param text the schema itself
 */
public record Schema(SchemaId id, String type, String text) {

    public Schema {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(text, "text");
    }
}
