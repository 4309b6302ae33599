package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import io.kafkarest.quickstart.registry.store.ScopedSetting;
import io.kafkarest.quickstart.registry.store.SubjectConfig;
import java.util.List;
import java.util.Optional;

/** {@code /config}: compatibility level and normalization, of the whole registry and of single subjects. */
final class ConfigOperations {

    private static final String CONFIG = "/config";
    private static final String SUBJECT_CONFIG = CONFIG + "/{subject}";

    private static final String WHOLE_REGISTRY = "";

    private final SchemaRegistryStore store;
    private final ScopedSetting<SubjectConfig> configs;

    ConfigOperations(SchemaRegistryStore store) {
        this.store = store;
        this.configs = store.configs();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", CONFIG, request -> answer("compatibilityLevel", configs.global())),
                Route.of("PUT", CONFIG, this::changeGlobal),
                Route.of("DELETE", CONFIG, request -> answer("compatibilityLevel", configs.clearGlobal())),
                Route.of("GET", SUBJECT_CONFIG, this::ofSubject),
                Route.of("PUT", SUBJECT_CONFIG, this::change),
                Route.of("DELETE", SUBJECT_CONFIG, this::clear));
    }

    private RegistryAnswer ofSubject(RegistryRequest request) {
        String subject = request.subject();
        SubjectConfig config = request.flag("defaultToGlobal")
                ? configs.effective(subject)
                : configs.find(subject).orElseThrow(() -> RegistryException.noSubjectLevel(subject));
        return answer("compatibilityLevel", config);
    }

    private RegistryAnswer changeGlobal(RegistryRequest request) {
        SubjectConfig wanted = requested(request.body());
        store.requireWritable(WHOLE_REGISTRY);
        configs.changeGlobal(wanted.or(configs.global()));
        return answer("compatibility", wanted);
    }

    private RegistryAnswer change(RegistryRequest request) {
        SubjectConfig wanted = requested(request.body());
        String subject = request.subject();
        store.requireWritable(subject);
        configs.change(subject, configs.find(subject).map(wanted::or).orElse(wanted));
        return answer("compatibility", wanted);
    }

    private RegistryAnswer clear(RegistryRequest request) {
        String subject = request.subject();
        SubjectConfig before = configs.clear(subject).orElseThrow(() -> RegistryException.noSubjectLevel(subject));
        return answer("compatibilityLevel", before);
    }

    private static SubjectConfig requested(JsonNode body) {
        JsonNode normalize = body.path("normalize");
        JsonNode level = body.path("compatibility");
        boolean isAboutNormalization = normalize.isBoolean() && (level.isMissingNode() || level.isNull());
        return new SubjectConfig(
                isAboutNormalization
                        ? Optional.empty()
                        : Optional.of(CompatibilityLevel.find(level.asText())
                                .orElseThrow(RegistryException::invalidCompatibilityLevel)),
                normalize.isBoolean() ? Optional.of(normalize.booleanValue()) : Optional.empty());
    }

    private static RegistryAnswer answer(String levelName, SubjectConfig config) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        config.level().ifPresent(level -> json.put(levelName, level.name()));
        config.normalize().ifPresent(normalize -> json.put("normalize", normalize));
        return RegistryAnswer.ok(json);
    }
}
