package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import java.util.List;
import java.util.Optional;

/** Decides what a candidate becomes: a version that is there, a new one, or none. */
final class Registration {

    private final RegistryState state;
    private final Schemas schemas;

    Registration(RegistryState state, Schemas schemas) {
        this.state = state;
        this.schemas = schemas;
    }

    /**
     * The version that a candidate is, or shall be.
     *
     * @throws RegistryException 42201 for no schema, 42205 when the mode forbids it, 409 when it is incompatible
     */
    RegisteredVersion admit(SchemaCandidate candidate) {
        String subject = candidate.subject();
        RegistryMode mode = state.modes().effective(subject);
        if (mode.isReadOnly()) {
            throw RegistryException.readOnly(subject);
        }
        if (candidate.id().isPresent() != (mode == RegistryMode.IMPORT)) {
            throw candidate.id().isPresent()
                    ? RegistryException.notInImportMode(subject)
                    : RegistryException.inImportMode(subject);
        }
        SchemaDefinition canonical = schemas.canonical(candidate);
        return candidate.id().isPresent()
                ? imported(candidate, canonical, candidate.id().get())
                : registered(candidate, canonical);
    }

    private RegisteredVersion registered(SchemaCandidate candidate, SchemaDefinition canonical) {
        Optional<RegisteredVersion> present = schemas.findEqual(candidate, canonical, false);
        if (present.isPresent()) {
            return present.get();
        }
        String subject = candidate.subject();
        int next = state.versions().nextVersion(subject);
        if (candidate.version().isPresent() && candidate.version().get() != next) {
            throw RegistryException.invalidSchema("The version %d is not the next one of the subject"
                    .formatted(candidate.version().get()));
        }
        List<String> obstacles = schemas.obstacles(
                canonical,
                state.configs().effective(subject).effectiveLevel(),
                state.versions().of(subject, false));
        if (!obstacles.isEmpty()) {
            throw RegistryException.incompatible(subject, obstacles);
        }
        return new RegisteredVersion(subject, next, state.versions().idOf(canonical), canonical, false);
    }

    private RegisteredVersion imported(SchemaCandidate candidate, SchemaDefinition canonical, int id) {
        String subject = candidate.subject();
        boolean isOtherSchema = state.versions().withId(id, true).stream()
                .anyMatch(version -> !version.definition().equals(canonical));
        if (isOtherSchema) {
            throw RegistryException.notPermitted("Overwrite new schema with id %d is not permitted.".formatted(id));
        }
        int number = candidate.version().orElseGet(() -> state.versions().nextVersion(subject));
        RegisteredVersion imported = new RegisteredVersion(subject, number, id, canonical, false);
        Optional<RegisteredVersion> present = state.versions().find(subject, new VersionSelector(number), true);
        boolean isOtherVersion = present.isPresent()
                && !(present.get().id() == id && present.get().definition().equals(canonical));
        if (isOtherVersion) {
            throw RegistryException.notPermitted(
                    "Overwrite version %d of subject %s is not permitted.".formatted(number, subject));
        }
        return imported;
    }
}
