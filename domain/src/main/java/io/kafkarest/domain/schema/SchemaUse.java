package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.EmbeddedFormat;
import java.util.Optional;

/**
 * How a request embeds its keys or its values, and by which schema they are to be written.
 *
 * @param format how they are embedded
 * @param choice the schema; of no effect if the format has none
 * @param message the full name of the message, where a schema of Protobuf has several; empty for its first
 */
public record SchemaUse(EmbeddedFormat format, SchemaChoice choice, Optional<String> message) {

    public SchemaUse {
        requireNonNull(format, "format");
        requireNonNull(choice, "choice");
        requireNonNull(message, "message");
    }

    /** Whether a schema is named and needed. */
    public boolean namesSchema() {
        return format.needsSchema() && !(choice instanceof SchemaChoice.None);
    }
}
