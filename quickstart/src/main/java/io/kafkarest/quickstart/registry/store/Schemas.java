package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.dialect.SchemaDialects;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the dialects say about candidates and the versions that are there. */
final class Schemas {

    private final SchemaDialects dialects = new SchemaDialects();
    private final RegistryState state;
    private final ReferenceResolution references;

    Schemas(RegistryState state) {
        this.state = state;
        this.references = new ReferenceResolution(state.versions());
    }

    /** The definition as it would be kept; fails with 42201 if it is none. */
    SchemaDefinition canonical(SchemaCandidate candidate) {
        SchemaDefinition pinned = references.pin(candidate.definition());
        return pinned.withText(text(pinned, normalizes(candidate)));
    }

    /** The latest version of the candidate's subject that is this schema already. */
    Optional<RegisteredVersion> findEqual(SchemaCandidate candidate, SchemaDefinition canonical, boolean withDeleted) {
        String subject = candidate.subject();
        Optional<RegisteredVersion> same = state.versions().find(subject, canonical, withDeleted);
        if (same.isPresent() || !normalizes(candidate)) {
            return same;
        }
        // It may have been registered before anybody asked for normalization.
        return state.versions().of(subject, withDeleted).stream()
                .filter(version -> version.definition().type() == canonical.type())
                .filter(version -> version.definition()
                        .withText(text(version.definition(), true))
                        .equals(canonical))
                .reduce((earlier, later) -> later);
    }

    /** Why a definition could not follow those that count of the earlier versions, and which; empty if it could. */
    List<String> obstacles(SchemaDefinition next, CompatibilityLevel level, List<RegisteredVersion> earlier) {
        int first = level.isTransitive() ? 0 : Math.max(0, earlier.size() - 1);
        ResolvedSchema resolved = references.resolve(next);
        List<String> messages = new ArrayList<>();
        for (RegisteredVersion version : earlier.subList(first, earlier.size())) {
            List<Obstacle> obstacles = obstacles(resolved, version, level);
            if (!obstacles.isEmpty()) {
                obstacles.forEach(obstacle -> messages.add(obstacle.toString()));
                messages.add("{oldSchemaVersion: %d}".formatted(version.version()));
                messages.add("{oldSchema: '%s'}".formatted(version.definition().text()));
            }
        }
        if (!messages.isEmpty()) {
            messages.add("{compatibility: '%s'}".formatted(level));
        }
        return messages;
    }

    private List<Obstacle> obstacles(ResolvedSchema next, RegisteredVersion earlier, CompatibilityLevel level) {
        try {
            return dialects.obstacles(next, references.resolve(earlier.definition()), level);
        } catch (InvalidSchemaException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    private String text(SchemaDefinition definition, boolean normalized) {
        try {
            return dialects.text(references.resolve(definition), normalized);
        } catch (InvalidSchemaException e) {
            throw RegistryException.invalidSchema("%s, details: %s".formatted(definition.text(), e.getMessage()));
        }
    }

    private boolean normalizes(SchemaCandidate candidate) {
        return candidate.normalize() || state.normalizes(candidate.subject());
    }
}
