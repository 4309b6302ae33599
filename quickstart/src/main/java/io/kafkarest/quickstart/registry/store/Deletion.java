package io.kafkarest.quickstart.registry.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what may be deleted, softly first and then for good, and which changes that takes. */
final class Deletion {

    private final RegistryState state;

    Deletion(RegistryState state) {
        this.state = state;
    }

    /** The versions that go with a subject. */
    List<RegisteredVersion> versionsToDelete(String subject, boolean permanent) {
        requireWritable(subject);
        List<RegisteredVersion> all = state.versions().of(subject, true);
        List<RegisteredVersion> visible = state.versions().of(subject, false);
        if (all.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        if (permanent && !visible.isEmpty()) {
            throw RegistryException.subjectNotSoftDeleted(subject);
        }
        if (!permanent && visible.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(subject);
        }
        List<RegisteredVersion> doomed = permanent ? all : visible;
        doomed.forEach(this::requireUnreferenced);
        return doomed;
    }

    void requireDeletable(RegisteredVersion version, boolean permanent) {
        requireWritable(version.subject());
        if (permanent && !version.deleted()) {
            throw RegistryException.versionNotSoftDeleted(version);
        }
        if (!permanent && version.deleted()) {
            throw RegistryException.versionSoftDeleted(version);
        }
        requireUnreferenced(version);
    }

    /** Softly; the subject's own settings go with it. */
    List<RegistryChange> softly(String subject, List<RegisteredVersion> doomed) {
        List<RegistryChange> changes = new ArrayList<>();
        RegisteredVersion last = doomed.get(doomed.size() - 1);
        changes.add(new RegistryChange.SubjectDeleted(subject, last.version()));
        if (state.configs().find(subject).isPresent()) {
            changes.add(new RegistryChange.ConfigChanged(subject, Optional.empty()));
        }
        if (state.modes().find(subject).isPresent()) {
            changes.add(new RegistryChange.ModeChanged(subject, Optional.empty()));
        }
        return changes;
    }

    List<RegistryChange> softly(RegisteredVersion doomed) {
        return List.of(new RegistryChange.VersionKept(doomed.asDeleted()));
    }

    List<RegistryChange> permanently(List<RegisteredVersion> doomed) {
        List<RegistryChange> changes = new ArrayList<>();
        // Records out there carry the ids: none may come to mean another schema.
        changes.add(new RegistryChange.IdsGiven(state.versions().lastId()));
        doomed.forEach(version -> changes.add(new RegistryChange.VersionRemoved(version.subject(), version.version())));
        return changes;
    }

    /** All that is left of a subject. */
    List<RegistryChange> permanently(String subject, List<RegisteredVersion> doomed) {
        List<RegistryChange> changes = new ArrayList<>(permanently(doomed));
        changes.add(new RegistryChange.SubjectForgotten(subject));
        return changes;
    }

    void requireWritable(String subject) {
        if (state.modes().effective(subject).isReadOnly()) {
            throw RegistryException.readOnly(subject);
        }
    }

    private void requireUnreferenced(RegisteredVersion version) {
        if (!state.versions().referringTo(version).isEmpty()) {
            throw RegistryException.referenced(version);
        }
    }
}
