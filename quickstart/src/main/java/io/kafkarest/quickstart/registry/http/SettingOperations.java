package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.RegistryMode;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import io.kafkarest.quickstart.registry.store.ScopedSetting;
import java.util.List;

/** {@code /config} and {@code /mode}: compatibility levels and modes, of the whole registry and of single subjects. */
final class SettingOperations {

    private static final String CONFIG = "/config";
    private static final String SUBJECT_CONFIG = CONFIG + "/{subject}";
    private static final String MODE = "/mode";
    private static final String SUBJECT_MODE = MODE + "/{subject}";

    private final ScopedSetting<CompatibilityLevel> levels;
    private final ScopedSetting<RegistryMode> modes;

    SettingOperations(SchemaRegistryStore store) {
        this.levels = store.levels();
        this.modes = store.modes();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", CONFIG, request -> level(levels.global())),
                Route.of("PUT", CONFIG, this::changeGlobalLevel),
                Route.of("DELETE", CONFIG, request -> level(levels.clearGlobal())),
                Route.of("GET", SUBJECT_CONFIG, this::subjectLevel),
                Route.of("PUT", SUBJECT_CONFIG, this::changeSubjectLevel),
                Route.of("DELETE", SUBJECT_CONFIG, this::clearSubjectLevel),
                Route.of("GET", MODE, request -> mode(modes.global())),
                Route.of("PUT", MODE, this::changeGlobalMode),
                Route.of("GET", SUBJECT_MODE, this::subjectMode),
                Route.of("PUT", SUBJECT_MODE, this::changeSubjectMode),
                Route.of("DELETE", SUBJECT_MODE, this::clearSubjectMode));
    }

    private RegistryAnswer subjectLevel(RegistryRequest request) {
        if (request.flag("defaultToGlobal")) {
            return level(levels.effective(request.subject()));
        }
        return level(
                levels.find(request.subject()).orElseThrow(() -> RegistryException.noSubjectLevel(request.subject())));
    }

    private RegistryAnswer changeGlobalLevel(RegistryRequest request) {
        CompatibilityLevel level = requestedLevel(request);
        levels.changeGlobal(level);
        return field("compatibility", level.name());
    }

    private RegistryAnswer changeSubjectLevel(RegistryRequest request) {
        CompatibilityLevel level = requestedLevel(request);
        levels.change(request.subject(), level);
        return field("compatibility", level.name());
    }

    private RegistryAnswer clearSubjectLevel(RegistryRequest request) {
        return level(
                levels.clear(request.subject()).orElseThrow(() -> RegistryException.noSubjectLevel(request.subject())));
    }

    private RegistryAnswer subjectMode(RegistryRequest request) {
        if (request.flag("defaultToGlobal")) {
            return mode(modes.effective(request.subject()));
        }
        return mode(
                modes.find(request.subject()).orElseThrow(() -> RegistryException.noSubjectMode(request.subject())));
    }

    private RegistryAnswer changeGlobalMode(RegistryRequest request) {
        RegistryMode mode = requestedMode(request);
        modes.changeGlobal(mode);
        return mode(mode);
    }

    private RegistryAnswer changeSubjectMode(RegistryRequest request) {
        RegistryMode mode = requestedMode(request);
        modes.change(request.subject(), mode);
        return mode(mode);
    }

    private RegistryAnswer clearSubjectMode(RegistryRequest request) {
        return mode(
                modes.clear(request.subject()).orElseThrow(() -> RegistryException.noSubjectMode(request.subject())));
    }

    private static CompatibilityLevel requestedLevel(RegistryRequest request) {
        return CompatibilityLevel.find(request.body().path("compatibility").asText())
                .orElseThrow(RegistryException::invalidCompatibilityLevel);
    }

    private static RegistryMode requestedMode(RegistryRequest request) {
        return RegistryMode.find(request.body().path("mode").asText()).orElseThrow(RegistryException::invalidMode);
    }

    private static RegistryAnswer level(CompatibilityLevel level) {
        return field("compatibilityLevel", level.name());
    }

    private static RegistryAnswer mode(RegistryMode mode) {
        return field("mode", mode.name());
    }

    private static RegistryAnswer field(String name, String value) {
        return RegistryAnswer.ok(JsonNodeFactory.instance.objectNode().put(name, value));
    }
}
