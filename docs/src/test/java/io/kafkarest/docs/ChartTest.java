package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renders the chart for Kubernetes: with helm, or else with Go's templates, which helm is made of, or else not. */
class ChartTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Path CHART = ROOT.resolve("packaging/helm/kafka-rest-proxy");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String EVERYTHING = """
            config:
              bootstrap.servers: b-1:9092,b-2:9092
            secretEnv:
              KAFKA_REST_CLIENT_SASL_JAAS_CONFIG: 'a "b": c'
            existingSecret: theirs
            env:
              KAFKAREST_OPTS: -Da=b
            imagePullSecrets:
              - name: pull
            autoscaling:
              enabled: true
            serviceMonitor:
              enabled: true
              labels:
                release: prometheus
            serviceAccount:
              annotations:
                a/b: c
            podAnnotations:
              d: e
            podLabels:
              f: g
            extraVolumes:
              - name: certs
                secret:
                  secretName: certs
            extraVolumeMounts:
              - name: certs
                mountPath: /etc/kafka-rest/certs
            nodeSelector:
              disk: ssd
            tolerations:
              - key: k
                operator: Exists
            affinity:
              podAntiAffinity: {}
            topologySpreadConstraints:
              - maxSkew: 2
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
            """;

    @TempDir
    Path directory;

    @Test
    void isAPlainDeploymentBehindAService() throws IOException {
        Map<String, JsonNode> objects = render("{}");

        assertThat(objects.keySet())
                .containsExactlyInAnyOrder(
                        "ConfigMap", "Deployment", "PodDisruptionBudget", "Service", "ServiceAccount");
        JsonNode pod = objects.get("Deployment").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        assertThat(objects.get("Deployment").at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(pod.get("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/livez");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
        assertThat(objects.get("Service").at("/spec/selector"))
                .isEqualTo(objects.get("Deployment").at("/spec/selector/matchLabels"));
    }

    @Test
    void givesAPodLongerToStopThanTheProxyTakes() throws IOException {
        Map<String, JsonNode> objects = render("{}");
        Map<String, String> settings = objects.get("ConfigMap")
                .at("/data/kafka-rest.properties")
                .asText()
                .lines()
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
        JsonNode pod = objects.get("Deployment").at("/spec/template/spec");
        JsonNode readiness = pod.at("/containers/0/readinessProbe");

        int drainMs = Integer.parseInt(settings.get("shutdown.drain.ms"));
        int gracefulMs = Integer.parseInt(settings.get("shutdown.graceful.ms"));

        assertThat(pod.get("terminationGracePeriodSeconds").asInt() * 1000)
                .isGreaterThan(drainMs + gracefulMs + 10_000);
        assertThat(drainMs)
                .isGreaterThan(1000
                        * readiness.get("failureThreshold").asInt()
                        * (readiness.get("periodSeconds").asInt()
                                + readiness.get("timeoutSeconds").asInt()));
    }

    @Test
    void hasEverythingThatIsAskedFor() throws IOException {
        Map<String, JsonNode> objects = render(EVERYTHING);

        assertThat(objects.keySet()).contains("HorizontalPodAutoscaler", "Secret", "ServiceMonitor");
        JsonNode pod = objects.get("Deployment").at("/spec/template/spec");
        assertThat(objects.get("Deployment").at("/spec").has("replicas")).isFalse();
        assertThat(objects.get("Secret")
                        .at("/stringData/KAFKA_REST_CLIENT_SASL_JAAS_CONFIG")
                        .asText())
                .isEqualTo("a \"b\": c");
        assertThat(pod.at("/containers/0/envFrom").findValuesAsText("name")).contains("theirs");
        assertThat(pod.at("/containers/0/env/0/value").asText()).isEqualTo("-Da=b");
        assertThat(pod.at("/volumes/2/secret/secretName").asText()).isEqualTo("certs");
        assertThat(pod.at("/topologySpreadConstraints/0/maxSkew").asInt()).isEqualTo(2);
        assertThat(objects.get("ConfigMap").at("/data/kafka-rest.properties").asText())
                .contains("\nbootstrap.servers=b-1:9092,b-2:9092\n")
                .doesNotContain("JAAS");
    }

    @Test
    void pleasesHelmsLint() {
        assumeTrue(Tool.isInstalled("helm"), "helm is not installed");

        Tool lint = Tool.run(List.of("helm", "lint", "--strict", CHART.toString()));

        assertThat(lint.exitCode()).as(lint.output()).isZero();
    }

    @Test
    void valuesAndMetaDataAreYaml() throws IOException {
        assertThat(YAML.readTree(CHART.resolve("Chart.yaml").toFile())
                        .get("apiVersion")
                        .asText())
                .isEqualTo("v2");
        assertThat(YAML.readTree(CHART.resolve("values.yaml").toFile())
                        .get("config")
                        .isObject())
                .isTrue();
    }

    /** The objects by their kind; of two of a kind, the first. */
    private Map<String, JsonNode> render(String values) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (YAMLParser parser = new YAMLFactory().createParser(rendered(values))) {
            MappingIterator<JsonNode> documents = YAML.readValues(parser, JsonNode.class);
            documents.forEachRemaining(objects::add);
        }
        return objects.stream()
                .filter(JsonNode::isObject)
                .peek(object -> assertThat(object.at("/metadata/name").asText()).startsWith("rest-kafka-rest-proxy"))
                .collect(Collectors.toMap(object -> object.get("kind").asText(), object -> object, (one, two) -> one));
    }

    private String rendered(String values) throws IOException {
        Tool tool;
        if (Tool.isInstalled("helm")) {
            Path file = Files.writeString(directory.resolve("values.yaml"), values);
            tool = Tool.run(List.of("helm", "template", "rest", CHART.toString(), "-f", file.toString()));
        } else {
            assumeTrue(Tool.isInstalled("go"), "neither helm nor go is installed");
            JsonNode all = merge(YAML.readTree(CHART.resolve("values.yaml").toFile()), YAML.readTree(values));
            String renderer = ROOT.resolve("packaging/helm/render/main.go").toString();
            tool = Tool.run(
                    Map.of("GOCACHE", directory.resolve("go").toString(), "GO111MODULE", "off"),
                    all.toString(),
                    List.of("go", "run", renderer, CHART.toString(), "rest", "1.0"));
        }
        assertThat(tool.exitCode()).as(tool.errors()).isZero();
        return tool.output();
    }

    private static JsonNode merge(JsonNode defaults, JsonNode values) {
        values.properties().forEach(entry -> {
            JsonNode present = defaults.get(entry.getKey());
            boolean isDeeper =
                    present != null && present.isObject() && entry.getValue().isObject();
            ((ObjectNode) defaults).set(entry.getKey(), isDeeper ? merge(present, entry.getValue()) : entry.getValue());
        });
        return defaults;
    }
}
