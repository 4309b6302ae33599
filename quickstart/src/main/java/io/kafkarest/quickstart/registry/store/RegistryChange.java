package io.kafkarest.quickstart.registry.store;

import java.util.Optional;

/** One thing that becomes different in what the registry knows. The scope of a setting is a subject, or empty for all. */
public sealed interface RegistryChange {

    /** Makes it different. */
    void applyTo(RegistryState state);

    /** A version is there, in place of one with the same subject and number. */
    record VersionKept(RegisteredVersion version) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.versions().put(version);
        }
    }

    /** A version is gone for good. */
    record VersionRemoved(String subject, int version) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.versions().remove(subject, version);
        }
    }

    /** All versions of a subject up to one are deleted softly. */
    record SubjectDeleted(String subject, int lastVersion) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.versions().markDeleted(subject, lastVersion);
        }
    }

    /** No deletion of a whole subject is on record any more. */
    record SubjectForgotten(String subject) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            // Its versions go by changes of their own.
        }
    }

    /** Compatibility level and normalization of a scope are others, or those of the registry again. */
    record ConfigChanged(String scope, Optional<SubjectConfig> config) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.configs().apply(scope, config);
        }
    }

    /** The mode of a scope is another one, or that of the registry again. */
    record ModeChanged(String scope, Optional<RegistryMode> mode) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.modes().apply(scope, mode);
        }
    }

    /** Ids up to this one have been given, even if no version has them any more. */
    record IdsGiven(int highest) implements RegistryChange {
        @Override
        public void applyTo(RegistryState state) {
            state.versions().reserveIds(highest);
        }
    }
}
