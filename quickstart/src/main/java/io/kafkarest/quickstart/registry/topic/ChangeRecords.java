package io.kafkarest.quickstart.registry.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import io.kafkarest.quickstart.registry.store.RegisteredVersion;
import io.kafkarest.quickstart.registry.store.RegistryChange;
import io.kafkarest.quickstart.registry.store.RegistryChange.ConfigChanged;
import io.kafkarest.quickstart.registry.store.RegistryChange.IdsGiven;
import io.kafkarest.quickstart.registry.store.RegistryChange.ModeChanged;
import io.kafkarest.quickstart.registry.store.RegistryChange.SubjectDeleted;
import io.kafkarest.quickstart.registry.store.RegistryChange.SubjectForgotten;
import io.kafkarest.quickstart.registry.store.RegistryChange.VersionKept;
import io.kafkarest.quickstart.registry.store.RegistryChange.VersionRemoved;
import io.kafkarest.quickstart.registry.store.RegistryMode;
import io.kafkarest.quickstart.registry.store.SubjectConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes as keys and values of the topic, in the layout that is known of registries that keep their schemas in Kafka.
 * A value that is {@code null} removes what had the key.
 */
final class ChangeRecords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMA = "SCHEMA";
    private static final String DELETE_SUBJECT = "DELETE_SUBJECT";
    private static final String CONFIG = "CONFIG";
    private static final String MODE = "MODE";
    private static final String NOOP = "NOOP";

    private ChangeRecords() {}

    /** A record's key and value. */
    record Entry(JsonNode key, JsonNode value) {}

    static Entry write(RegistryChange change) {
        if (change instanceof VersionKept kept) {
            RegisteredVersion version = kept.version();
            return new Entry(schemaKey(version.subject(), version.version()), schemaValue(version));
        }
        if (change instanceof VersionRemoved removed) {
            return new Entry(schemaKey(removed.subject(), removed.version()), NullNode.instance);
        }
        if (change instanceof SubjectDeleted deleted) {
            ObjectNode value =
                    JSON.objectNode().put("subject", deleted.subject()).put("version", deleted.lastVersion());
            return new Entry(key(DELETE_SUBJECT, deleted.subject()), value);
        }
        if (change instanceof SubjectForgotten forgotten) {
            return new Entry(key(DELETE_SUBJECT, forgotten.subject()), NullNode.instance);
        }
        if (change instanceof ConfigChanged changed) {
            return new Entry(key(CONFIG, changed.scope()), configValue(changed));
        }
        if (change instanceof ModeChanged changed) {
            Optional<JsonNode> value =
                    changed.mode().map(mode -> subject(changed.scope()).put("mode", mode.name()));
            return new Entry(key(MODE, changed.scope()), value.orElse(NullNode.instance));
        }
        if (change instanceof IdsGiven given) {
            // Known registries leave this value out: it is what keeps an id from being given twice once the topic
            // has been compacted.
            ObjectNode key = JSON.objectNode().put("keytype", NOOP).put("magic", 0);
            return new Entry(key, JSON.objectNode().put("maxId", given.highest()));
        }
        throw new IllegalArgumentException("no record for " + change);
    }

    /** The change that a record stands for; empty if it is of a kind that means nothing here. */
    static Optional<RegistryChange> read(Entry entry) {
        JsonNode key = entry.key();
        JsonNode value = entry.value();
        boolean isRemoved = value.isNull() || value.isMissingNode();
        String subject = key.path("subject").asText("");
        return switch (key.path("keytype").asText()) {
            case SCHEMA ->
                Optional.of(
                        isRemoved
                                ? new VersionRemoved(
                                        subject, key.path("version").asInt())
                                : new VersionKept(version(value)));
            case DELETE_SUBJECT ->
                isRemoved
                        ? Optional.empty()
                        : Optional.of(new SubjectDeleted(
                                subject, value.path("version").asInt()));
            case CONFIG ->
                Optional.of(new ConfigChanged(scope(key), isRemoved ? Optional.empty() : Optional.of(config(value))));
            case MODE ->
                Optional.of(new ModeChanged(
                        scope(key), RegistryMode.find(value.path("mode").asText())));
            case NOOP -> Optional.of(new IdsGiven(value.path("maxId").asInt()));
            default -> Optional.empty();
        };
    }

    private static ObjectNode schemaKey(String subject, int version) {
        return JSON.objectNode()
                .put("keytype", SCHEMA)
                .put("subject", subject)
                .put("version", version)
                .put("magic", 1);
    }

    private static ObjectNode key(String type, String scope) {
        ObjectNode key = JSON.objectNode().put("keytype", type);
        key.set("subject", scope.isEmpty() ? NullNode.instance : JSON.textNode(scope));
        return key.put("magic", 0);
    }

    private static String scope(JsonNode key) {
        return key.path("subject").isTextual() ? key.path("subject").textValue() : "";
    }

    private static ObjectNode subject(String scope) {
        ObjectNode value = JSON.objectNode();
        return scope.isEmpty() ? value : value.put("subject", scope);
    }

    private static ObjectNode schemaValue(RegisteredVersion version) {
        SchemaDefinition definition = version.definition();
        ObjectNode value = JSON.objectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id());
        if (definition.type() != SchemaType.AVRO) {
            value.put("schemaType", definition.type().name());
        }
        if (!definition.references().isEmpty()) {
            ArrayNode references = value.putArray("references");
            definition
                    .references()
                    .forEach(reference -> references
                            .addObject()
                            .put("name", reference.name())
                            .put("subject", reference.subject())
                            .put("version", reference.version()));
        }
        return value.put("schema", definition.text()).put("deleted", version.deleted());
    }

    private static RegisteredVersion version(JsonNode value) {
        List<SchemaReference> references = new ArrayList<>();
        value.path("references")
                .forEach(reference -> references.add(new SchemaReference(
                        reference.path("name").asText(),
                        reference.path("subject").asText(),
                        reference.path("version").asInt())));
        SchemaDefinition definition = new SchemaDefinition(
                SchemaType.valueOf(value.path("schemaType").asText(SchemaType.AVRO.name())),
                value.path("schema").asText(),
                references);
        return new RegisteredVersion(
                value.path("subject").asText(),
                value.path("version").asInt(),
                value.path("id").asInt(),
                definition,
                value.path("deleted").asBoolean());
    }

    private static JsonNode configValue(ConfigChanged changed) {
        if (changed.config().isEmpty()) {
            return NullNode.instance;
        }
        SubjectConfig config = changed.config().get();
        ObjectNode value = subject(changed.scope());
        config.level().ifPresent(level -> value.put("compatibilityLevel", level.name()));
        config.normalize().ifPresent(normalize -> value.put("normalize", normalize));
        return value;
    }

    private static SubjectConfig config(JsonNode value) {
        JsonNode normalize = value.path("normalize");
        return new SubjectConfig(
                CompatibilityLevel.find(value.path("compatibilityLevel").asText()),
                normalize.isBoolean() ? Optional.of(normalize.booleanValue()) : Optional.empty());
    }
}
