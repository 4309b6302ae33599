package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/** How a request names the schema of its keys or of its values. */
public sealed interface SchemaChoice {

    /** Not at all. */
    record None() implements SchemaChoice {}

    /**
     * By the id that the registry gave to it.
     *
     * @param id the id
     */
    record ById(SchemaId id) implements SchemaChoice {
        public ById {
            requireNonNull(id, "id");
        }
    }

    /**
     * By what it says; it is registered if it is not yet.
     *
     * @param definition the schema
     */
    record ByDefinition(SchemaDefinition definition) implements SchemaChoice {
        public ByDefinition {
            requireNonNull(definition, "definition");
        }
    }
}
