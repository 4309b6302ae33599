package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.RegistryMode;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import io.kafkarest.quickstart.registry.store.ScopedSetting;
import java.util.List;
import java.util.Optional;

/** {@code /mode}: what may be done to the whole registry, and to single subjects. */
final class ModeOperations {

    private static final String MODE = "/mode";
    private static final String SUBJECT_MODE = MODE + "/{subject}";

    private final SchemaRegistryStore store;
    private final ScopedSetting<RegistryMode> modes;

    ModeOperations(SchemaRegistryStore store) {
        this.store = store;
        this.modes = store.modes();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", MODE, request -> answer(modes.global())),
                Route.of("PUT", MODE, request -> change(request, Optional.empty())),
                Route.of("GET", SUBJECT_MODE, this::ofSubject),
                Route.of("PUT", SUBJECT_MODE, request -> change(request, Optional.of(request.subject()))),
                Route.of("DELETE", SUBJECT_MODE, this::clear));
    }

    private RegistryAnswer ofSubject(RegistryRequest request) {
        String subject = request.subject();
        return answer(
                request.flag("defaultToGlobal")
                        ? modes.effective(subject)
                        : modes.find(subject).orElseThrow(() -> RegistryException.noSubjectMode(subject)));
    }

    private RegistryAnswer change(RegistryRequest request, Optional<String> subject) {
        RegistryMode mode =
                RegistryMode.find(request.body().path("mode").asText()).orElseThrow(RegistryException::invalidMode);
        store.changeMode(subject, mode, request.flag("force"));
        return answer(mode);
    }

    private RegistryAnswer clear(RegistryRequest request) {
        String subject = request.subject();
        return answer(modes.clear(subject).orElseThrow(() -> RegistryException.noSubjectMode(subject)));
    }

    private static RegistryAnswer answer(RegistryMode mode) {
        return RegistryAnswer.ok(JsonNodeFactory.instance.objectNode().put("mode", mode.name()));
    }
}
