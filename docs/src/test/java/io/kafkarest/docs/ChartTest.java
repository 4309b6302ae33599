package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints and renders the chart for Kubernetes; every manifest that is rendered here is checked against Kubernetes' types. */
class ChartTest {

    private static final Path CHART = Path.of(System.getProperty("basedir", "."), "../packaging/helm/kafka-rest-proxy")
            .toAbsolutePath()
            .normalize();
    private static final String DEFAULTS = "{}";
    private static final String EVERYTHING = """
            config:
              bootstrap.servers: b-1:9092,b-2:9092
              listeners: https://0.0.0.0:8082
              ssl.keystore.type: PEM
              ssl.keystore.location: /etc/kafka-rest/certs/tls.pem
            secretEnv:
              KAFKA_REST_CLIENT_SASL_JAAS_CONFIG: 'a "b": c'
            existingSecret: theirs
            env:
              KAFKAREST_OPTS: -Da=b
              KAFKA_REST_SSL_KEY_PASSWORD_FILE: /etc/kafka-rest/certs/password
            image:
              repository: registry.example.com/kafka-rest-proxy
              tag: '1.10'
            imagePullSecrets:
              - name: pull
            management:
              port: 9090
            service:
              type: LoadBalancer
              port: 443
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
              f: 'true'
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

    private Helm helm;

    @BeforeEach
    void findHelm() {
        Optional<Helm> found = Helm.find();
        assumeTrue(found.isPresent(), "the chart is not tested: no helm here, and its library is for Linux on amd64");
        helm = found.get();
    }

    @Test
    void pleasesHelmsLint() {
        assertThat(helm.lint(CHART)).isEmpty();
    }

    @Test
    void isAPlainDeploymentBehindAService() throws IOException {
        Manifests manifests = render(DEFAULTS);

        assertThat(manifests.byName())
                .containsOnlyKeys(
                        "ConfigMap rest-kafka-rest-proxy",
                        "Deployment rest-kafka-rest-proxy",
                        "PodDisruptionBudget rest-kafka-rest-proxy",
                        "Service rest-kafka-rest-proxy",
                        "ServiceAccount rest-kafka-rest-proxy");
        JsonNode deployment = deployment(manifests);
        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(deployment.at("/spec/strategy/rollingUpdate"))
                .isEqualTo(json("{'maxUnavailable': 0, 'maxSurge': 1}"));
        assertThat(deployment.at("/spec/template/spec/enableServiceLinks").asBoolean(true))
                .isFalse();
    }

    @Test
    void runsAsNobodyAndWritesNowhereButToTmp() throws IOException {
        JsonNode pod = deployment(render(DEFAULTS)).at("/spec/template/spec");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
        assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/containers/0/securityContext")).isEqualTo(json("""
                {'allowPrivilegeEscalation': false, 'readOnlyRootFilesystem': true, 'capabilities': {'drop': ['ALL']}}"""));
        assertThat(pod.at("/containers/0/volumeMounts/1/mountPath").asText()).isEqualTo("/tmp");
        assertThat(pod.at("/volumes/1").has("emptyDir")).isTrue();
    }

    @Test
    void probesWhereTheProxyAnswers() throws IOException {
        Manifests manifests = render(EVERYTHING);
        JsonNode container = container(manifests);

        assertThat(container.at("/startupProbe/httpGet")).isEqualTo(json("{'path': '/livez', 'port': 'management'}"));
        assertThat(container.at("/livenessProbe/httpGet")).isEqualTo(json("{'path': '/livez', 'port': 'management'}"));
        assertThat(container.at("/readinessProbe/httpGet"))
                .isEqualTo(json("{'path': '/readyz', 'port': 'management'}"));
        assertThat(container.get("ports"))
                .isEqualTo(json(
                        "[{'name': 'http', 'containerPort': 8082}, {'name': 'management', 'containerPort': 9090}]"));
        assertThat(settings(manifests)).containsEntry("management.listeners", "http://0.0.0.0:9090");
    }

    @Test
    void givesAPodLongerToStopThanTheProxyTakes() throws IOException {
        Manifests manifests = render(DEFAULTS);
        JsonNode readiness = container(manifests).get("readinessProbe");

        int drainMs = Integer.parseInt(settings(manifests).getProperty("shutdown.drain.ms"));
        int gracefulMs = Integer.parseInt(settings(manifests).getProperty("shutdown.graceful.ms"));
        int secondsToBeNotReady = readiness.get("failureThreshold").asInt()
                * (readiness.get("periodSeconds").asInt()
                        + readiness.get("timeoutSeconds").asInt());

        assertThat(deployment(manifests)
                                .at("/spec/template/spec/terminationGracePeriodSeconds")
                                .asInt()
                        * 1000)
                .isGreaterThan(drainMs + gracefulMs + 10_000);
        assertThat(drainMs).isGreaterThan(secondsToBeNotReady * 1000);
    }

    @Test
    void refusesAGracePeriodThatCutsAStopShort() {
        assertThatThrownBy(() -> render("terminationGracePeriodSeconds: 30"))
                .hasMessageContaining("terminationGracePeriodSeconds: 30 s is shorter than a stop may take");
    }

    @Test
    void whatPointsAtThePodsFindsThem() throws IOException {
        Manifests manifests = render(EVERYTHING);

        JsonNode selector =
                json("{'app.kubernetes.io/name': 'kafka-rest-proxy', 'app.kubernetes.io/instance': 'rest'}");
        JsonNode labels = deployment(manifests).at("/spec/template/metadata/labels");
        assertThat(labels.properties()).containsAll(selector.properties());
        assertThat(deployment(manifests).at("/spec/selector/matchLabels")).isEqualTo(selector);
        assertThat(manifests.get("Service rest-kafka-rest-proxy").at("/spec/selector"))
                .isEqualTo(selector);
        assertThat(manifests.get("Service rest-kafka-rest-proxy-metrics").at("/spec/selector"))
                .isEqualTo(selector);
        assertThat(manifests.get("PodDisruptionBudget rest-kafka-rest-proxy").at("/spec/selector/matchLabels"))
                .isEqualTo(selector);
        assertThat(manifests
                        .get("HorizontalPodAutoscaler rest-kafka-rest-proxy")
                        .at("/spec/scaleTargetRef"))
                .isEqualTo(json("{'apiVersion': 'apps/v1', 'kind': 'Deployment', 'name': 'rest-kafka-rest-proxy'}"));
        assertThat(deployment(manifests).get("spec").has("replicas"))
                .as("a number beside that of the autoscaler")
                .isFalse();
    }

    @Test
    void monitorsThePortForOperatorsAlone() throws IOException {
        Manifests manifests = render(EVERYTHING);

        JsonNode monitor = manifests.get("ServiceMonitor rest-kafka-rest-proxy");
        assertThat(monitor.at("/metadata/labels/release").asText()).isEqualTo("prometheus");
        assertThat(monitor.get("spec")).isEqualTo(json("""
                {'selector': {'matchLabels': {'app.kubernetes.io/name': 'kafka-rest-proxy',
                    'app.kubernetes.io/instance': 'rest', 'app.kubernetes.io/component': 'metrics'}},
                 'endpoints': [{'port': 'management', 'path': '/metrics', 'interval': '30s'}]}"""));
        JsonNode service = manifests.get("Service rest-kafka-rest-proxy-metrics");
        assertThat(service.at("/metadata/labels").properties())
                .containsAll(monitor.at("/spec/selector/matchLabels").properties());
        assertThat(service.at("/spec/ports"))
                .isEqualTo(json("[{'name': 'management', 'port': 9090, 'targetPort': 'management'}]"));
        assertThat(manifests
                        .get("Service rest-kafka-rest-proxy")
                        .at("/metadata/labels")
                        .properties())
                .doesNotContainAnyElementsOf(
                        json("{'app.kubernetes.io/component': 'metrics'}").properties());
    }

    @Test
    void keepsSecretsInASecret() throws IOException {
        Manifests manifests = render(EVERYTHING);

        assertThat(manifests.get("Secret rest-kafka-rest-proxy").get("stringData"))
                .isEqualTo(json("{'KAFKA_REST_CLIENT_SASL_JAAS_CONFIG': 'a \\\"b\\\": c'}"));
        assertThat(container(manifests).get("envFrom")).isEqualTo(json("""
                [{'secretRef': {'name': 'rest-kafka-rest-proxy'}}, {'secretRef': {'name': 'theirs'}}]"""));
        assertThat(container(manifests).get("env").findValuesAsText("name"))
                .containsExactly(
                        "POD_IP",
                        "KAFKA_REST_ADVERTISED_LISTENERS",
                        "KAFKAREST_OPTS",
                        "KAFKA_REST_SSL_KEY_PASSWORD_FILE");
        assertThat(manifests.get("ConfigMap rest-kafka-rest-proxy").toString()).doesNotContain("JAAS", "a \\\"b");
    }

    @Test
    void refusesSecretsInTheConfigMap() {
        assertThatThrownBy(() -> render("config: {ssl.key.password: sesame}"))
                .hasMessageContaining("config.ssl.key.password is a secret")
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> render("config: {client.sasl.jaas.config: sesame}"))
                .hasMessageContaining("config.client.sasl.jaas.config is a secret");
    }

    @Test
    void refusesValuesThatItDoesNotKnow() {
        assertThatThrownBy(() -> render("autoscalling: {enabled: true}")).hasMessageContaining("autoscalling");
        assertThatThrownBy(() -> render("replicaCount: three")).hasMessageContaining("replicaCount");
    }

    @Test
    void writesSettingsAsTheyWereGiven() throws IOException {
        Properties settings = settings(render("""
                config:
                  listeners: https://0.0.0.0:8082
                  producer.buffer.memory: 67108864
                  cors: true
                  ratio: 0.5
                  rules: RULE:^CN=(\\w+)\\.x$/$1/
                  lines: "one\\ntwo"
                """));

        assertThat(settings)
                .containsEntry("listeners", "https://0.0.0.0:8082")
                .containsEntry("producer.buffer.memory", "67108864")
                .containsEntry("cors", "true")
                .containsEntry("ratio", "0.5")
                .containsEntry("rules", "RULE:^CN=(\\w+)\\.x$/$1/")
                .containsEntry("lines", "one\ntwo")
                .containsEntry("bootstrap.servers", "kafka:9092");
    }

    @Test
    void rollsOutWhatChanged() throws IOException {
        JsonNode before = annotations(render(DEFAULTS));
        JsonNode setting = annotations(render("config: {consumer.threads: 8}"));
        JsonNode secret = annotations(render("secretEnv: {KAFKA_REST_SSL_KEY_PASSWORD: sesame}"));

        assertThat(setting.get("checksum/config")).isNotEqualTo(before.get("checksum/config"));
        assertThat(setting.get("checksum/secret")).isEqualTo(before.get("checksum/secret"));
        assertThat(secret.get("checksum/secret")).isNotEqualTo(before.get("checksum/secret"));
    }

    @Test
    void namesThePodToClientsThatMustReachAnInstanceAgain() throws IOException {
        assertThat(container(render(DEFAULTS)).get("env")).isEqualTo(json("""
                [{'name': 'POD_IP', 'valueFrom': {'fieldRef': {'fieldPath': 'status.podIP'}}},
                 {'name': 'KAFKA_REST_ADVERTISED_LISTENERS', 'value': 'http://$(POD_IP):8082'}]"""));
        assertThat(container(render("config: {advertised.listeners: 'https://rest.example.com'}"))
                        .has("env"))
                .isFalse();
        assertThat(container(render("advertisePodAddress: false")).has("env")).isFalse();
    }

    @Test
    void hasWhatElseIsAskedFor() throws IOException {
        Manifests manifests = render(EVERYTHING);

        JsonNode pod = deployment(manifests).at("/spec/template/spec");
        assertThat(container(manifests).get("image").asText()).isEqualTo("registry.example.com/kafka-rest-proxy:1.10");
        assertThat(pod.at("/volumes/2/secret/secretName").asText()).isEqualTo("certs");
        assertThat(pod.at("/topologySpreadConstraints/0/maxSkew").asInt()).isEqualTo(2);
        assertThat(pod.at("/nodeSelector/disk").asText()).isEqualTo("ssd");
        assertThat(annotations(manifests).get("d").asText()).isEqualTo("e");
        assertThat(manifests
                        .get("Service rest-kafka-rest-proxy")
                        .at("/spec/type")
                        .asText())
                .isEqualTo("LoadBalancer");
    }

    @Test
    void notesWhatKubernetesWouldNotTake() {
        String container = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\n"
                + "spec: {selector: {}, template: {spec: {containers: [%s]}}}\n";

        assertThatThrownBy(() -> Manifests.parse(container.formatted("{name: x, readinesProbe: {}}")))
                .hasMessageContaining("readinesProbe");
        assertThatThrownBy(() -> Manifests.parse(container.formatted("{image: x}")))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> Manifests.parse(container.formatted("{name: x, ports: [{containerPort: x}]}")))
                .hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> Manifests.parse(container.formatted("{name: x, env: [{name: x, value: true}]}")))
                .isInstanceOf(AssertionError.class);
    }

    private Manifests render(String values) throws IOException {
        Path file = Files.writeString(directory.resolve("values.yaml"), values);
        return Manifests.parse(helm.template(CHART, "rest", file));
    }

    private static JsonNode deployment(Manifests manifests) {
        return manifests.get("Deployment rest-kafka-rest-proxy");
    }

    private static JsonNode container(Manifests manifests) {
        return deployment(manifests).at("/spec/template/spec/containers/0");
    }

    private static JsonNode annotations(Manifests manifests) {
        return deployment(manifests).at("/spec/template/metadata/annotations");
    }

    /** The file that the proxy will read. */
    private static Properties settings(Manifests manifests) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(manifests
                .get("ConfigMap rest-kafka-rest-proxy")
                .at("/data/kafka-rest.properties")
                .asText()));
        return settings;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
