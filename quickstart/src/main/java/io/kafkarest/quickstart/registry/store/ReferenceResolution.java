package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the texts that a definition builds on, directly or through others, each once and before its users. */
final class ReferenceResolution {

    private final VersionTable table;

    ReferenceResolution(VersionTable table) {
        this.table = table;
    }

    /**
     * The definition with its dependencies.
     *
     * @throws RegistryException 42201 when it refers to a version that is not there
     */
    ResolvedSchema resolve(SchemaDefinition definition) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(definition, texts);
        return new ResolvedSchema(definition, new ArrayList<>(texts.values()));
    }

    private void collect(SchemaDefinition definition, Map<String, String> texts) {
        for (SchemaReference reference : definition.references()) {
            String place = reference.version() + " " + reference.subject();
            if (!texts.containsKey(place)) {
                RegisteredVersion target = table.find(
                                reference.subject(), new VersionSelector(reference.version()), true)
                        .orElseThrow(() -> RegistryException.invalidSchema(
                                "No schema reference found for subject \"%s\" and version %d"
                                        .formatted(reference.subject(), reference.version())));
                collect(target.definition(), texts);
                texts.put(place, target.definition().text());
            }
        }
    }
}
