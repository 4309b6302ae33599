package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /v1/metadata}: which registry this is, for clients that ask before anything else. */
final class MetadataOperations {

    private static final String CLUSTER = "quickstart";

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/metadata/id", this::id), Route.of("GET", "/v1/metadata/version", this::version));
    }

    private RegistryAnswer id(RegistryRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode scope = json.putObject("scope");
        scope.putArray("path");
        scope.putObject("clusters").put("kafka-cluster", CLUSTER).put("schema-registry-cluster", CLUSTER);
        return RegistryAnswer.ok(json.put("id", ""));
    }

    private RegistryAnswer version(RegistryRequest request) {
        String version = Optional.ofNullable(
                        MetadataOperations.class.getPackage().getImplementationVersion())
                .orElse("unknown");
        return RegistryAnswer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("version", "embedded-" + version)
                .put("commitId", "unknown"));
    }
}
