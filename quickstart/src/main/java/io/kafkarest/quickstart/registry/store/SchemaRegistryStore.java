package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaDialects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Schema Registry knows and decides. Safe for use by many threads; what fails, fails with a
 * {@link RegistryException}. Every change is saved before the method that made it returns.
 */
public final class SchemaRegistryStore {

    private final SchemaDialects dialects = new SchemaDialects();
    private final SnapshotStorage storage;
    private final VersionTable table;
    private final ReferenceResolution references;
    private final ScopedSetting<CompatibilityLevel> levels;
    private final ScopedSetting<RegistryMode> modes;

    private SchemaRegistryStore(SnapshotStorage storage) {
        RegistrySnapshot snapshot = storage.load();
        this.storage = storage;
        this.table = new VersionTable(snapshot.lastId(), snapshot.versions());
        this.references = new ReferenceResolution(table);
        this.levels = new ScopedSetting<>(snapshot.levels(), CompatibilityLevel.BACKWARD, this::save);
        this.modes = new ScopedSetting<>(snapshot.modes(), RegistryMode.READWRITE, this::save);
    }

    /** A store that forgets everything with the process. */
    public static SchemaRegistryStore inMemory() {
        return new SchemaRegistryStore(SnapshotStorage.NONE);
    }

    /** A store that goes on from what the directory holds, and keeps it there. */
    public static SchemaRegistryStore in(Path directory) {
        return new SchemaRegistryStore(new SnapshotFile(directory));
    }

    /** The compatibility levels, {@code BACKWARD} where none was set. */
    public ScopedSetting<CompatibilityLevel> levels() {
        return levels;
    }

    /** The modes, {@code READWRITE} where none was set. */
    public ScopedSetting<RegistryMode> modes() {
        return modes;
    }

    /** All subjects in order of their names. */
    public synchronized List<String> subjects(boolean withDeleted) {
        return table.subjects(withDeleted);
    }

    /** The versions of a subject, oldest first; fails with 40401 if there are none. */
    public synchronized List<RegisteredVersion> versions(String subject, boolean withDeleted) {
        List<RegisteredVersion> versions = table.of(subject, withDeleted);
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions;
    }

    /** One version of a subject; fails with 40401 or 40402. */
    public synchronized RegisteredVersion version(String subject, VersionSelector selector, boolean withDeleted) {
        versions(subject, withDeleted);
        return table.find(subject, selector, withDeleted)
                .orElseThrow(() -> RegistryException.versionNotFound(selector));
    }

    /** The ids of the schemas that refer to a version. */
    public synchronized List<Integer> referringIds(String subject, VersionSelector selector) {
        return table.referringTo(version(subject, selector, true)).stream()
                .map(RegisteredVersion::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Everywhere a schema id is used, by subject and version; fails with 40403 if the id is unknown. */
    public synchronized List<RegisteredVersion> usages(int id, boolean withDeleted) {
        if (table.withId(id, true).isEmpty()) {
            throw RegistryException.schemaNotFound(Integer.toString(id));
        }
        return table.withId(id, withDeleted);
    }

    /** The schema of an id, also when it was deleted softly; fails with 40403. */
    public synchronized SchemaDefinition schema(int id) {
        return usages(id, true).get(0).definition();
    }

    /** The highest id given so far, 0 if none was. */
    public synchronized int lastId() {
        return table.lastId();
    }

    /** The version of a subject that is this schema; fails with 40401, 40403 or 42201. */
    public synchronized RegisteredVersion lookUp(String subject, SchemaDefinition definition, boolean withDeleted) {
        versions(subject, withDeleted);
        return table.find(subject, canonical(definition), withDeleted)
                .orElseThrow(RegistryException::definitionNotFound);
    }

    /**
     * Makes a schema the next version of a subject; one that the subject has already is answered as it is.
     *
     * @throws RegistryException 42201 for no schema, 42205 when read-only, 409 when it is incompatible
     */
    public synchronized RegisteredVersion register(String subject, SchemaDefinition definition) {
        requireWritable(subject);
        SchemaDefinition canonical = canonical(definition);
        Optional<RegisteredVersion> present = table.find(subject, canonical, false);
        if (present.isPresent()) {
            return present.get();
        }
        List<String> obstacles = obstacles(canonical, levels.effective(subject), table.of(subject, false));
        if (!obstacles.isEmpty()) {
            throw RegistryException.incompatible(subject, obstacles);
        }
        RegisteredVersion added = table.add(subject, canonical);
        save();
        return added;
    }

    /** Why a schema could not follow one version, at the subject's level; empty if it could. */
    public synchronized List<String> obstacles(String subject, VersionSelector selector, SchemaDefinition definition) {
        RegisteredVersion earlier = version(subject, selector, false);
        return obstacles(canonical(definition), levels.effective(subject), List.of(earlier));
    }

    /** Why a schema could not be the next version of a subject, at its level; empty if it could. */
    public synchronized List<String> obstacles(String subject, SchemaDefinition definition) {
        return obstacles(canonical(definition), levels.effective(subject), table.of(subject, false));
    }

    /** Deletes a subject and answers its versions: softly first, and for good when asked a second time. */
    public synchronized List<RegisteredVersion> deleteSubject(String subject, boolean permanent) {
        requireWritable(subject);
        List<RegisteredVersion> all = versions(subject, true);
        List<RegisteredVersion> visible = table.of(subject, false);
        if (permanent && !visible.isEmpty()) {
            throw RegistryException.subjectNotSoftDeleted(subject);
        }
        if (!permanent && visible.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(subject);
        }
        List<RegisteredVersion> doomed = permanent ? all : visible;
        doomed.forEach(this::requireUnreferenced);
        doomed.forEach(permanent ? table::remove : table::markDeleted);
        save();
        return doomed;
    }

    /** Deletes one version: softly first, and for good when asked a second time. */
    public synchronized RegisteredVersion deleteVersion(String subject, VersionSelector selector, boolean permanent) {
        requireWritable(subject);
        // The latest to delete softly is the latest that is still there.
        RegisteredVersion doomed = version(subject, selector, permanent || !selector.isLatest());
        if (permanent && !doomed.deleted()) {
            throw RegistryException.versionNotSoftDeleted(doomed);
        }
        if (!permanent && doomed.deleted()) {
            throw RegistryException.versionSoftDeleted(doomed);
        }
        requireUnreferenced(doomed);
        if (permanent) {
            table.remove(doomed);
        } else {
            table.markDeleted(doomed);
        }
        save();
        return doomed;
    }

    private SchemaDefinition canonical(SchemaDefinition definition) {
        try {
            return definition.withText(dialects.canonicalText(references.resolve(definition)));
        } catch (InvalidSchemaException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    private List<String> obstacles(SchemaDefinition next, CompatibilityLevel level, List<RegisteredVersion> earlier) {
        int first = level.isTransitive() ? 0 : Math.max(0, earlier.size() - 1);
        ResolvedSchema resolved = references.resolve(next);
        List<String> obstacles = new ArrayList<>();
        try {
            for (RegisteredVersion version : earlier.subList(first, earlier.size())) {
                obstacles.addAll(dialects.obstacles(resolved, references.resolve(version.definition()), level));
            }
        } catch (InvalidSchemaException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
        return obstacles;
    }

    private void requireWritable(String subject) {
        if (modes.effective(subject).isReadOnly()) {
            throw RegistryException.readOnly(subject);
        }
    }

    private void requireUnreferenced(RegisteredVersion version) {
        if (!table.referringTo(version).isEmpty()) {
            throw RegistryException.referenced(version);
        }
    }

    private synchronized void save() {
        storage.save(new RegistrySnapshot(table.lastId(), table.all(), levels.values(), modes.values()));
    }
}
