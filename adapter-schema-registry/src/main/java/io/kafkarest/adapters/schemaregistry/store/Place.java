package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.Subject;

/** A schema, and the subject that it is or is to be registered under. */
record Place(Subject subject, SchemaDefinition definition) {

    /** How many characters it holds. */
    int size() {
        return subject.value().length() + definition.text().length();
    }
}
