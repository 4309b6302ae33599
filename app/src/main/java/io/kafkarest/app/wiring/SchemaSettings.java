package io.kafkarest.app.wiring;

import io.kafkarest.app.usecase.SchemaPolicy;
import io.kafkarest.app.wiring.settings.BackendKeys;
import io.kafkarest.app.wiring.settings.ClientSettings;
import io.kafkarest.app.wiring.settings.CompatibilityKeys;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.ProduceKeys;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.domain.schema.SubjectNameStrategy;
import java.util.Map;

/** What the settings say about schemas, apart from how the registry is reached. */
final class SchemaSettings {

    private static final String KEY_STRATEGY = "key.subject.name.strategy";
    private static final String VALUE_STRATEGY = "value.subject.name.strategy";

    private SchemaSettings() {}

    static SchemaPolicy policy(Settings settings, ClientSettings clients) {
        Map<String, String> registry = clients.schemaRegistry();
        String urls = registry.getOrDefault(BackendKeys.SCHEMA_REGISTRY_URL.name(), "");
        boolean strict = settings.get(CompatibilityKeys.STRICT);
        boolean registers =
                strict || !settings.get(CompatibilityKeys.HONOR_AUTO_REGISTER) || clients.registersSchemas();
        return new SchemaPolicy(
                !urls.isEmpty(),
                strategy(registry, KEY_STRATEGY),
                strategy(registry, VALUE_STRATEGY),
                !strict && settings.get(CompatibilityKeys.ANY_SCHEMA_ID),
                registers,
                settings.get(ProduceKeys.NULL_IS_TOMBSTONE)
                        || (!strict && settings.get(CompatibilityKeys.NULL_IS_TOMBSTONE)));
    }

    /** The names of Confluent's classes are what is in the files of operators; they are never loaded. */
    private static SubjectNameStrategy strategy(Map<String, String> registry, String key) {
        String name = registry.getOrDefault(key, "TopicNameStrategy");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "TopicNameStrategy", "TOPIC_NAME" -> SubjectNameStrategy.TOPIC_NAME;
            case "RecordNameStrategy", "RECORD_NAME" -> SubjectNameStrategy.RECORD_NAME;
            case "TopicRecordNameStrategy", "TOPIC_RECORD_NAME" -> SubjectNameStrategy.TOPIC_RECORD_NAME;
            default ->
                throw new InvalidSettingException(key + ": '" + name
                        + "' is none of TopicNameStrategy, RecordNameStrategy and TopicRecordNameStrategy");
        };
    }
}
