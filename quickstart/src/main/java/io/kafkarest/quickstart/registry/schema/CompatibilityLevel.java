package io.kafkarest.quickstart.registry.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the earlier schemas of a subject a new one must get along with, and in which direction. */
public enum CompatibilityLevel {
    /** Anything may follow. */
    NONE(false, false),
    /** The new schema reads what the last one wrote. */
    BACKWARD(true, false),
    /** The new schema reads what any earlier one wrote. */
    BACKWARD_TRANSITIVE(true, false),
    /** The last schema reads what the new one writes. */
    FORWARD(false, true),
    /** Any earlier schema reads what the new one writes. */
    FORWARD_TRANSITIVE(false, true),
    /** Both ways with the last one. */
    FULL(true, true),
    /** Both ways with any earlier one. */
    FULL_TRANSITIVE(true, true);

    private final boolean backward;
    private final boolean forward;

    CompatibilityLevel(boolean backward, boolean forward) {
        this.backward = backward;
        this.forward = forward;
    }

    /** The level of that name in any case; empty if there is none. */
    public static Optional<CompatibilityLevel> find(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }

    /** Whether the new schema must read old data. */
    public boolean isBackward() {
        return backward;
    }

    /** Whether old schemas must read new data. */
    public boolean isForward() {
        return forward;
    }

    /** Whether all earlier schemas count, not the last one alone. */
    public boolean isTransitive() {
        return name().endsWith("_TRANSITIVE");
    }
}
