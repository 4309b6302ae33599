package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.util.List;

/** {@code /compatibility}: whether a schema could be registered, without registering it. */
final class CompatibilityOperations {

    private static final String VERSIONS = "/compatibility/subjects/{subject}/versions";

    private final SchemaRegistryStore store;

    CompatibilityOperations(SchemaRegistryStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", VERSIONS, this::compareWithAll),
                Route.of("POST", VERSIONS + "/{version}", this::compareWithOne));
    }

    private RegistryAnswer compareWithAll(RegistryRequest request) {
        return answer(request, store.obstacles(SchemaJson.candidate(request)));
    }

    private RegistryAnswer compareWithOne(RegistryRequest request) {
        return answer(request, store.obstacles(SchemaJson.candidate(request), request.version()));
    }

    private static RegistryAnswer answer(RegistryRequest request, List<String> obstacles) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("is_compatible", obstacles.isEmpty());
        if (request.flag("verbose")) {
            json.set("messages", SchemaJson.strings(obstacles));
        }
        return RegistryAnswer.ok(json);
    }
}
