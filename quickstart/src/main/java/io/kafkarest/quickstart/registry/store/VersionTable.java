package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All versions of all subjects, those deleted softly too. Not thread-safe: the store guards it. */
final class VersionTable {

    private final List<RegisteredVersion> versions;
    private int lastId;

    VersionTable(int lastId, List<RegisteredVersion> versions) {
        this.lastId = lastId;
        this.versions = new ArrayList<>(versions);
    }

    int lastId() {
        return lastId;
    }

    List<RegisteredVersion> all() {
        return List.copyOf(versions);
    }

    List<String> subjects(boolean withDeleted) {
        return visible(withDeleted)
                .map(RegisteredVersion::subject)
                .distinct()
                .sorted()
                .toList();
    }

    List<RegisteredVersion> of(String subject, boolean withDeleted) {
        return visible(withDeleted)
                .filter(version -> version.subject().equals(subject))
                .sorted(Comparator.comparingInt(RegisteredVersion::version))
                .toList();
    }

    Optional<RegisteredVersion> find(String subject, VersionSelector selector, boolean withDeleted) {
        List<RegisteredVersion> candidates = of(subject, withDeleted);
        if (selector.isLatest()) {
            return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(candidates.size() - 1));
        }
        return candidates.stream()
                .filter(version -> version.version() == selector.number())
                .findFirst();
    }

    Optional<RegisteredVersion> find(String subject, SchemaDefinition definition, boolean withDeleted) {
        return of(subject, withDeleted).stream()
                .filter(version -> version.definition().equals(definition))
                .reduce((earlier, later) -> later);
    }

    List<RegisteredVersion> withId(int id, boolean withDeleted) {
        return visible(withDeleted)
                .filter(version -> version.id() == id)
                .sorted(Comparator.comparing(RegisteredVersion::subject).thenComparingInt(RegisteredVersion::version))
                .toList();
    }

    List<RegisteredVersion> referringTo(RegisteredVersion target) {
        return visible(false)
                .filter(version -> version.definition().references().stream()
                        .anyMatch(reference -> isReferenceTo(reference, target)))
                .toList();
    }

    RegisteredVersion add(String subject, SchemaDefinition definition) {
        int number = of(subject, true).stream()
                        .mapToInt(RegisteredVersion::version)
                        .max()
                        .orElse(0)
                + 1;
        RegisteredVersion added = new RegisteredVersion(subject, number, idOf(definition), definition, false);
        versions.add(added);
        return added;
    }

    void markDeleted(RegisteredVersion version) {
        versions.replaceAll(present -> present.equals(version) ? present.asDeleted() : present);
    }

    void remove(RegisteredVersion version) {
        versions.remove(version);
    }

    private int idOf(SchemaDefinition definition) {
        return versions.stream()
                .filter(version -> version.definition().equals(definition))
                .map(RegisteredVersion::id)
                .findFirst()
                .orElseGet(() -> ++lastId);
    }

    private Stream<RegisteredVersion> visible(boolean withDeleted) {
        return versions.stream().filter(version -> withDeleted || !version.deleted());
    }

    private static boolean isReferenceTo(SchemaReference reference, RegisteredVersion target) {
        return reference.subject().equals(target.subject()) && reference.version() == target.version();
    }
}
