package io.kafkarest.adapters.schemaregistry.codec;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.schema.SchemaDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A schema and everything it builds on.
 *
 * @param definition the schema
 * @param references the texts of what it refers to, directly or not, by the names they are called by; what another one
 *     builds on stands before it
 */
public record ResolvedDefinition(SchemaDefinition definition, Map<String, String> references) {

    public ResolvedDefinition {
        requireNonNull(definition, "definition");
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /** How many characters all of it has. */
    public int length() {
        long length = definition.text().length()
                + references.values().stream().mapToLong(String::length).sum();
        return (int) Math.min(length, Integer.MAX_VALUE);
    }
}
