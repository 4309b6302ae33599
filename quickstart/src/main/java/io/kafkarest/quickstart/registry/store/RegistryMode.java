package io.kafkarest.quickstart.registry.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to the registry, or to one subject. Only {@code READONLY} and its override change anything here. */
public enum RegistryMode {
    READWRITE,
    READONLY,
    READONLY_OVERRIDE,
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
}
