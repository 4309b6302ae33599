package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import java.util.Optional;

/** What may be configured for all subjects, or one; what is empty is not configured there. */
public record SubjectConfig(Optional<CompatibilityLevel> level, Optional<Boolean> normalize) {

    /** What holds where nobody has configured anything. */
    public static final SubjectConfig INITIAL =
            new SubjectConfig(Optional.of(CompatibilityLevel.BACKWARD), Optional.empty());

    /** This, and what it leaves open as another one says. */
    public SubjectConfig or(SubjectConfig other) {
        return new SubjectConfig(level.or(other::level), normalize.or(other::normalize));
    }

    CompatibilityLevel effectiveLevel() {
        return level.orElse(CompatibilityLevel.BACKWARD);
    }
}
