package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;

/** A schema in its place: the version it is of a subject, and the id it has everywhere. */
public record RegisteredVersion(String subject, int version, int id, SchemaDefinition definition, boolean deleted) {

    RegisteredVersion asDeleted() {
        return new RegisteredVersion(subject, version, id, definition, true);
    }
}
