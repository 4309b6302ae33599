package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/**
 * A schema at its place under a subject.
 *
 * @param subject where it is registered
 * @param version its version there, 1 or more
 * @param schema the schema
 */
public record RegisteredSchema(Subject subject, int version, Schema schema) {

    public RegisteredSchema {
        requireNonNull(subject, "subject");
        requireNonNull(schema, "schema");
    }
}
