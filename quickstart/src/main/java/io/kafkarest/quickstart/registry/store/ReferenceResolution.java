package io.kafkarest.quickstart.registry.store;

import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema.Dependency;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a definition builds on, directly or through others, each name once and before its users. */
final class ReferenceResolution {

    private final VersionTable table;

    ReferenceResolution(VersionTable table) {
        this.table = table;
    }

    /**
     * The definition with version numbers in place of references to the latest.
     *
     * @throws RegistryException 42201 when it refers to a version that is not there
     */
    SchemaDefinition pin(SchemaDefinition definition) {
        List<SchemaReference> pinned = definition.references().stream()
                .map(reference -> new SchemaReference(
                        reference.name(), reference.subject(), target(reference).version()))
                .toList();
        return new SchemaDefinition(definition.type(), definition.text(), pinned);
    }

    /**
     * The definition with its dependencies.
     *
     * @throws RegistryException 42201 when it refers to a version that is not there
     */
    ResolvedSchema resolve(SchemaDefinition definition) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(definition, texts);
        List<Dependency> dependencies = new ArrayList<>();
        texts.forEach((name, text) -> dependencies.add(new Dependency(name, text)));
        return new ResolvedSchema(definition, dependencies);
    }

    private void collect(SchemaDefinition definition, Map<String, String> texts) {
        for (SchemaReference reference : definition.references()) {
            if (!texts.containsKey(reference.name())) {
                RegisteredVersion target = target(reference);
                collect(target.definition(), texts);
                texts.put(reference.name(), target.definition().text());
            }
        }
    }

    private RegisteredVersion target(SchemaReference reference) {
        return table.find(reference.subject(), new VersionSelector(reference.version()), true)
                .orElseThrow(() ->
                        RegistryException.invalidSchema("No schema reference found for subject \"%s\" and version %d"
                                .formatted(reference.subject(), reference.version())));
    }
}
