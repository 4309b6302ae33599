package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All versions of all subjects, those deleted softly too. Not thread-safe: the store guards it. */
final class VersionTable {

    private final Map<String, TreeMap<Integer, RegisteredVersion>> bySubject = new TreeMap<>();
    private int lastId;

    int lastId() {
        return lastId;
    }

    List<String> subjects(boolean withDeleted) {
        return visible(withDeleted).map(RegisteredVersion::subject).distinct().toList();
    }

    /** Ordered by subject and version. */
    List<RegisteredVersion> all(boolean withDeleted) {
        return visible(withDeleted).toList();
    }

    List<RegisteredVersion> of(String subject, boolean withDeleted) {
        return versions(subject)
                .filter(version -> withDeleted || !version.deleted())
                .toList();
    }

    Optional<RegisteredVersion> find(String subject, VersionSelector selector, boolean withDeleted) {
        return versions(subject)
                .filter(version -> withDeleted || !version.deleted())
                .filter(version -> selector.isLatest() || version.version() == selector.number())
                .reduce((earlier, later) -> later);
    }

    Optional<RegisteredVersion> find(String subject, SchemaDefinition definition, boolean withDeleted) {
        return of(subject, withDeleted).stream()
                .filter(version -> version.definition().equals(definition))
                .reduce((earlier, later) -> later);
    }

    List<RegisteredVersion> withId(int id, boolean withDeleted) {
        return visible(withDeleted).filter(version -> version.id() == id).toList();
    }

    List<RegisteredVersion> referringTo(RegisteredVersion target) {
        return visible(false)
                .filter(version -> version.definition().references().stream()
                        .anyMatch(reference -> isReferenceTo(reference, target)))
                .toList();
    }

    int nextVersion(String subject) {
        return versions(subject)
                        .map(RegisteredVersion::version)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
    }

    /** The id that a schema has, or would have. */
    int idOf(SchemaDefinition definition) {
        return visible(true)
                .filter(version -> version.definition().equals(definition))
                .map(RegisteredVersion::id)
                .findFirst()
                .orElse(lastId + 1);
    }

    void put(RegisteredVersion version) {
        bySubject.computeIfAbsent(version.subject(), subject -> new TreeMap<>()).put(version.version(), version);
        reserveIds(version.id());
    }

    void reserveIds(int highest) {
        lastId = Math.max(lastId, highest);
    }

    void remove(String subject, int version) {
        bySubject.getOrDefault(subject, new TreeMap<>()).remove(version);
    }

    void markDeleted(String subject, int lastVersion) {
        bySubject
                .getOrDefault(subject, new TreeMap<>())
                .headMap(lastVersion, true)
                .replaceAll((number, version) -> version.asDeleted());
    }

    private Stream<RegisteredVersion> versions(String subject) {
        return bySubject.getOrDefault(subject, new TreeMap<>()).values().stream();
    }

    private Stream<RegisteredVersion> visible(boolean withDeleted) {
        return bySubject.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(version -> withDeleted || !version.deleted());
    }

    private static boolean isReferenceTo(SchemaReference reference, RegisteredVersion target) {
        return reference.subject().equals(target.subject()) && reference.version() == target.version();
    }
}
