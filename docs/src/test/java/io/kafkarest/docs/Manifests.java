package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chart was rendered to: manifests by kind and name, all of which are what Kubernetes' API takes. */
record Manifests(Map<String, JsonNode> byName) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Type> TYPES = Map.of(
            "v1/ConfigMap", V1ConfigMap::fromJson,
            "v1/Secret", V1Secret::fromJson,
            "v1/Service", V1Service::fromJson,
            "v1/ServiceAccount", V1ServiceAccount::fromJson,
            "apps/v1/Deployment", V1Deployment::fromJson,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::fromJson,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::fromJson);
    /** Defined by the operator for Prometheus; its test looks at every field. */
    private static final String SERVICE_MONITOR = "monitoring.coreos.com/v1/ServiceMonitor";

    static Manifests parse(String yaml) throws IOException {
        Map<String, JsonNode> manifests = new LinkedHashMap<>();
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            List<JsonNode> documents =
                    YAML.<JsonNode>readValues(parser, JsonNode.class).readAll();
            for (JsonNode manifest : documents) {
                check(manifest);
                String name = "%s %s"
                        .formatted(
                                manifest.get("kind").asText(),
                                manifest.at("/metadata/name").asText());
                assertThat(manifests.put(name, manifest)).as(name).isNull();
            }
        }
        return new Manifests(manifests);
    }

    /** Fields that the type lacks, fields that it needs, and values of another type: each is an error. */
    private static void check(JsonNode manifest) throws IOException {
        String type =
                manifest.get("apiVersion").asText() + "/" + manifest.get("kind").asText();
        if (type.equals(SERVICE_MONITOR)) {
            return;
        }
        assertThat(TYPES).containsKey(type);
        Object read = TYPES.get(type).read(manifest.toString());
        // The reader takes true and 1 for a text, which the API does not: they would come back as "true" and "1".
        assertThat(withoutEmpty(YAML.readTree(JSON.serialize(read))))
                .as(type)
                .isEqualTo(withoutEmpty(manifest.deepCopy()));
    }

    /** Without lists and maps of nothing, which the types make up. */
    private static JsonNode withoutEmpty(JsonNode node) {
        node.forEach(Manifests::withoutEmpty);
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(field -> field.getValue().isContainerNode()
                            && field.getValue().isEmpty());
        }
        return node;
    }

    JsonNode get(String name) {
        assertThat(byName).containsKey(name);
        return byName.get(name);
    }

    private interface Type {
        Object read(String json) throws IOException;
    }
}
