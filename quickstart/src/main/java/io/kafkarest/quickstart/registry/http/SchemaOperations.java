package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.store.RegisteredVersion;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /schemas}: all schemas, and those of an id that records carry. */
final class SchemaOperations {

    private static final String BY_ID = "/schemas/ids/{id}";

    private final SchemaRegistryStore store;

    SchemaOperations(SchemaRegistryStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/schemas", this::schemas),
                Route.of("GET", "/schemas/types", this::types),
                Route.of("GET", "/contexts", this::contexts),
                Route.of("GET", BY_ID, this::schema),
                Route.of("GET", BY_ID + "/schema", this::text),
                Route.of("GET", BY_ID + "/subjects", this::subjects),
                Route.of("GET", BY_ID + "/versions", this::versions));
    }

    private RegistryAnswer schemas(RegistryRequest request) {
        List<RegisteredVersion> versions = store.versions(request.flag("deleted")).stream()
                .filter(version -> request.hasPrefix(version.subject()))
                .toList();
        return RegistryAnswer.ok(
                SchemaJson.versions(request.page(request.flag("latestOnly") ? latest(versions) : versions)));
    }

    private static List<RegisteredVersion> latest(List<RegisteredVersion> versions) {
        Map<String, RegisteredVersion> latest = new LinkedHashMap<>();
        versions.forEach(version -> latest.put(version.subject(), version));
        return List.copyOf(latest.values());
    }

    private RegistryAnswer contexts(RegistryRequest request) {
        return RegistryAnswer.ok(SchemaJson.strings(store.contexts()));
    }

    private RegistryAnswer types(RegistryRequest request) {
        return RegistryAnswer.ok(SchemaJson.strings(List.of("JSON", "PROTOBUF", "AVRO")));
    }

    private RegistryAnswer schema(RegistryRequest request) {
        ObjectNode json = SchemaJson.definition(store.schema(request.id()));
        if (request.flag("fetchMaxId")) {
            json.put("maxId", store.lastId());
        }
        return RegistryAnswer.ok(json);
    }

    private RegistryAnswer text(RegistryRequest request) {
        return RegistryAnswer.ok(store.schema(request.id()).text());
    }

    private RegistryAnswer subjects(RegistryRequest request) {
        return RegistryAnswer.ok(SchemaJson.strings(store.usages(request.id(), request.flag("deleted")).stream()
                .map(RegisteredVersion::subject)
                .distinct()
                .toList()));
    }

    private RegistryAnswer versions(RegistryRequest request) {
        ArrayNode usages = JsonNodeFactory.instance.arrayNode();
        for (RegisteredVersion usage : store.usages(request.id(), request.flag("deleted"))) {
            usages.addObject().put("subject", usage.subject()).put("version", usage.version());
        }
        return RegistryAnswer.ok(usages);
    }
}
