package io.kafkarest.quickstart.registry.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to the registry, or to one subject. */
public enum RegistryMode {
    /** Everything but choosing ids. */
    READWRITE,
    /** Nothing. */
    READONLY,
    /** Nothing, whatever the mode of a subject says. */
    READONLY_OVERRIDE,
    /** Registering schemas with ids and versions of the caller's choice, unchecked for compatibility. */
    IMPORT;

    /** The mode of that name in any case; empty if there is none. */
    public static Optional<RegistryMode> find(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(wanted))
                .findFirst();
    }

    boolean isReadOnly() {
        return this == READONLY || this == READONLY_OVERRIDE;
    }

    /** What is left of a subject's mode in a registry of a mode. */
    RegistryMode within(RegistryMode registry) {
        return registry == READONLY_OVERRIDE ? registry : this;
    }
}
