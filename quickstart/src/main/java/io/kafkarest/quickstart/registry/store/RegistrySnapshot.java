package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import java.util.List;
import java.util.Map;

/** All that the registry remembers; the settings of the whole registry stand under the empty subject. */
record RegistrySnapshot(
        int lastId,
        List<RegisteredVersion> versions,
        Map<String, CompatibilityLevel> levels,
        Map<String, RegistryMode> modes) {

    static final RegistrySnapshot EMPTY = new RegistrySnapshot(0, List.of(), Map.of(), Map.of());

    RegistrySnapshot {
        versions = List.copyOf(versions);
        levels = Map.copyOf(levels);
        modes = Map.copyOf(modes);
    }
}
