package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/**
 * A schema that another one builds on.
 *
 * @param name by which the other schema calls it: a full name in Avro, an import in Protobuf, a {@code $ref} in JSON Schema
 * @param subject under which it is registered
 * @param version its version there, 1 or more
 */
public record SchemaReference(String name, Subject subject, int version) {

    public SchemaReference {
        requireNonNull(name, "name");
        requireNonNull(subject, "subject");
    }
}
