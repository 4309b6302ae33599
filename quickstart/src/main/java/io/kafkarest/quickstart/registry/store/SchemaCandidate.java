package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import java.util.Optional;

/**
 * A schema that somebody wants in a subject.
 *
 * @param normalize whether the way it is written does not count; a subject's configuration may ask for that, too
 * @param id the id that an import wants for it
 * @param version the version that it has to become
 */
public record SchemaCandidate(
        String subject,
        SchemaDefinition definition,
        boolean normalize,
        Optional<Integer> id,
        Optional<Integer> version) {

    /** A candidate for the next version, with the id that the registry chooses. */
    public static SchemaCandidate of(String subject, SchemaDefinition definition) {
        return new SchemaCandidate(subject, definition, false, Optional.empty(), Optional.empty());
    }
}
