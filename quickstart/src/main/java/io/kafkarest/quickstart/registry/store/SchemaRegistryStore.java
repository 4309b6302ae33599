package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Schema Registry knows and decides. Safe for use by many threads; what fails, fails with a
 * {@link RegistryException}. Every change is in the journal before the method that made it returns.
 */
public final class SchemaRegistryStore {

    private static final String DEFAULT_CONTEXT = ".";
    private static final Pattern QUALIFIED_SUBJECT = Pattern.compile("^:(\\.[^:]*):.*");

    private final RegistryJournal journal;
    private final RegistryState state = new RegistryState(this::commit);
    private final Schemas schemas = new Schemas(state);
    private final Registration registration = new Registration(state, schemas);
    private final Deletion deletion = new Deletion(state);

    private SchemaRegistryStore(RegistryJournal journal) {
        this.journal = journal;
    }

    /** A store that goes on from what a journal holds, and keeps every change there. */
    public static SchemaRegistryStore in(RegistryJournal journal) {
        SchemaRegistryStore store = new SchemaRegistryStore(journal);
        journal.replay(change -> change.applyTo(store.state));
        return store;
    }

    /** Compatibility level and normalization; {@code BACKWARD} and none where nothing was set. */
    public ScopedSetting<SubjectConfig> configs() {
        return state.configs();
    }

    /** The modes, {@code READWRITE} where none was set. */
    public ScopedSetting<RegistryMode> modes() {
        return state.modes();
    }

    /** All subjects in order of their names. */
    public synchronized List<String> subjects(boolean withDeleted) {
        return state.versions().subjects(withDeleted);
    }

    /** The contexts that subjects are qualified with, and the default one. */
    public synchronized List<String> contexts() {
        TreeSet<String> contexts = new TreeSet<>();
        contexts.add(DEFAULT_CONTEXT);
        for (String subject : state.versions().subjects(true)) {
            Matcher matcher = QUALIFIED_SUBJECT.matcher(subject);
            if (matcher.matches()) {
                contexts.add(matcher.group(1));
            }
        }
        return List.copyOf(contexts);
    }

    /** All versions, by subject and number. */
    public synchronized List<RegisteredVersion> versions(boolean withDeleted) {
        return state.versions().all(withDeleted);
    }

    /** The versions of a subject, oldest first; fails with 40401 if there are none. */
    public synchronized List<RegisteredVersion> versions(String subject, boolean withDeleted) {
        List<RegisteredVersion> versions = state.versions().of(subject, withDeleted);
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions;
    }

    /** One version of a subject; fails with 40401 or 40402. */
    public synchronized RegisteredVersion version(String subject, VersionSelector selector, boolean withDeleted) {
        versions(subject, withDeleted);
        return state.versions()
                .find(subject, selector, withDeleted)
                .orElseThrow(() -> RegistryException.versionNotFound(selector));
    }

    /** The ids of the schemas that refer to a version. */
    public synchronized List<Integer> referringIds(String subject, VersionSelector selector) {
        return state.versions().referringTo(version(subject, selector, true)).stream()
                .map(RegisteredVersion::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Everywhere a schema id is used, by subject and version; fails with 40403 if the id is unknown. */
    public synchronized List<RegisteredVersion> usages(int id, boolean withDeleted) {
        if (state.versions().withId(id, true).isEmpty()) {
            throw RegistryException.schemaNotFound(Integer.toString(id));
        }
        return state.versions().withId(id, withDeleted);
    }

    /** The schema of an id, also when it was deleted softly; fails with 40403. */
    public synchronized SchemaDefinition schema(int id) {
        return usages(id, true).get(0).definition();
    }

    /** The highest id given so far, 0 if none was. */
    public synchronized int lastId() {
        return state.versions().lastId();
    }

    /** The version of a subject that is this schema; fails with 40401, 40403 or 42201. */
    public synchronized RegisteredVersion lookUp(SchemaCandidate candidate, boolean withDeleted) {
        versions(candidate.subject(), withDeleted);
        return schemas.findEqual(candidate, schemas.canonical(candidate), withDeleted)
                .orElseThrow(RegistryException::definitionNotFound);
    }

    /**
     * Makes a schema a version of a subject; one that the subject has already is answered as it is.
     *
     * @throws RegistryException 42201 for no schema, 42205 when the mode forbids it, 409 when it is incompatible
     */
    public synchronized RegisteredVersion register(SchemaCandidate candidate) {
        RegisteredVersion admitted = registration.admit(candidate);
        boolean isThere = state.versions().of(candidate.subject(), false).contains(admitted);
        if (!isThere) {
            commit(List.of(new RegistryChange.VersionKept(admitted)));
        }
        return admitted;
    }

    /** Why a schema could not follow one version, at the subject's level; empty if it could. */
    public synchronized List<String> obstacles(SchemaCandidate candidate, VersionSelector selector) {
        RegisteredVersion earlier = version(candidate.subject(), selector, false);
        return obstacles(candidate, List.of(earlier));
    }

    /** Why a schema could not be the next version of a subject, at its level; empty if it could. */
    public synchronized List<String> obstacles(SchemaCandidate candidate) {
        return obstacles(candidate, state.versions().of(candidate.subject(), false));
    }

    /** Deletes a subject and answers its versions: softly first, and for good when asked a second time. */
    public synchronized List<RegisteredVersion> deleteSubject(String subject, boolean permanent) {
        List<RegisteredVersion> doomed = deletion.versionsToDelete(subject, permanent);
        commit(permanent ? deletion.permanently(subject, doomed) : deletion.softly(subject, doomed));
        return doomed;
    }

    /** Deletes one version: softly first, and for good when asked a second time. */
    public synchronized RegisteredVersion deleteVersion(String subject, VersionSelector selector, boolean permanent) {
        // The latest to delete softly is the latest that is still there.
        RegisteredVersion doomed = version(subject, selector, permanent || !selector.isLatest());
        deletion.requireDeletable(doomed, permanent);
        commit(permanent ? deletion.permanently(List.of(doomed)) : deletion.softly(doomed));
        return doomed;
    }

    /**
     * Changes the mode of a subject, or of the registry.
     *
     * @param force whether schemas that are there may stay when others are to be imported beside them
     * @throws RegistryException 42205 when there is something that an import could overwrite
     */
    public synchronized void changeMode(Optional<String> subject, RegistryMode mode, boolean force) {
        boolean isEmpty = subject.map(name -> state.versions().of(name, true).isEmpty())
                .orElseGet(() -> state.versions().all(true).isEmpty());
        if (mode == RegistryMode.IMPORT && !force && !isEmpty) {
            throw RegistryException.notPermitted("Cannot import since found existing subjects");
        }
        if (subject.isPresent()) {
            state.modes().change(subject.get(), mode);
        } else {
            state.modes().changeGlobal(mode);
        }
    }

    /** Fails with 42205 if nothing may be changed in a subject, or in the whole registry, named by the empty subject. */
    public synchronized void requireWritable(String subject) {
        deletion.requireWritable(subject);
    }

    private List<String> obstacles(SchemaCandidate candidate, List<RegisteredVersion> earlier) {
        SubjectConfig config = state.configs().effective(candidate.subject());
        return schemas.obstacles(schemas.canonical(candidate), config.effectiveLevel(), earlier);
    }

    private synchronized void commit(List<RegistryChange> changes) {
        journal.append(changes);
        changes.forEach(change -> change.applyTo(state));
    }
}
