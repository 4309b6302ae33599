package io.kafkarest.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import io.kafkarest.acceptance.tls.Authority;
import io.kafkarest.acceptance.tls.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets in every key that has room for one, and in requests; none is in what the proxy prints, answers or measures, not
 * even with the configurations of Kafka's clients in the log.
 */
@ExtendWith(SuiteExtension.class)
class PlantedSecretsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String AVRO = MediaTypes.expand("AVRO");

    /** All secrets begin so; what follows tells which one got out. */
    private static final String PLANTED = "Pl4nted";

    private static final List<String> CLIENT_SECRETS = List.of("ssl.keystore.password", "ssl.key.password");

    private final Suite suite;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @TempDir
    private Path directory;

    private Path file;
    private JarProcess proxy;

    PlantedSecretsIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void plant() throws IOException {
        file = Files.writeString(
                directory.resolve("kafka-rest.properties"),
                settings().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
    }

    @AfterEach
    void stop() {
        if (proxy != null && proxy.isAlive()) {
            proxy.terminate();
            proxy.exitCodeWithin(LIMIT);
        }
    }

    @Test
    void areNotToldByACheck() throws IOException {
        JarProcess check = start("check", file.toString());

        assertThat(check.exitCodeWithin(LIMIT)).as(check.output()).isZero();
        assertThat(check.output()).contains("ssl.keystore.password=[hidden]", "the proxy would start");
        assertNoneIn(check.output());
    }

    @Test
    void wouldBeFound() throws IOException {
        String configuration = Files.readString(file);

        assertThatThrownBy(() -> assertNoneIn(configuration)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertNoneIn(base64("alice:" + secrets.get("alice"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void areNotToldByAStartThatFails() throws IOException {
        Files.writeString(file, Files.readString(file) + "\nport=many\n");

        for (String command : List.of("check", "server")) {
            JarProcess failed = start(command, file.toString());

            assertThat(failed.exitCodeWithin(LIMIT)).as(failed.output()).isEqualTo(1);
            assertNoneIn(failed.output());
        }
    }

    @Test
    void areNotToldByAProxyThatWorks() throws IOException {
        String topic = suite.newTopic("planted", 1);
        proxy = start("server", file.toString());
        Await.until("the proxy is alive", LIMIT, this::isAlive);
        // Each client then prints its configuration when it is made.
        assertThat(HttpCall.of("PUT", "/loggers/org.apache.kafka?level=INFO")
                        .answerFrom(managementPort)
                        .status())
                .isIn(200, 204);

        produce(topic);
        consume(topic);
        askWrongly(topic);
        lookAround();
        proxy.terminate();
        assertThat(proxy.exitCodeWithin(LIMIT)).isZero();

        assertThat(proxy.output()).contains("ProducerConfig values", "ConsumerConfig values", "DEBUG");
        assertNoneIn(proxy.output());
        told.forEach(this::assertNoneIn);
    }

    private void produce(String topic) {
        assertThat(tell(alice("POST", "/topics/" + topic)
                                .with("Content-Type", MediaTypes.JSON)
                                .withBody("{\"records\":[{\"value\":{\"a\":1}}]}"))
                        .body())
                .contains("\"offset\":");
        assertThat(tell(alice("POST", "/topics/" + topic + "-avro")
                                .with("Content-Type", AVRO)
                                .withBody("{\"value_schema\":\"\\\"string\\\"\",\"records\":[{\"value\":\"a\"}]}"))
                        .status())
                .isEqualTo(200);
        // What was written must not be in the log, nor in the words about why it was refused.
        tell(alice("POST", "/topics/" + topic)
                .with("Content-Type", MediaTypes.JSON)
                .withBody("{\"records\":[{\"key\":\"" + secret("key") + "\",\"value\":\"" + secret("value") + "\"}]}"));
    }

    private void consume(String topic) {
        String group = suite.uniqueName("planted");
        tell(alice("POST", "/consumers/" + group)
                .with("Content-Type", MediaTypes.V2)
                .withBody("{\"name\":\"c\",\"format\":\"json\"}"));
        String instance = "/consumers/" + group + "/instances/c";
        tell(alice("POST", instance + "/assignments")
                .with("Content-Type", MediaTypes.V2)
                .withBody("{\"partitions\":[{\"topic\":\"" + topic + "\",\"partition\":0}]}"));
        // Only a read may hold what was written, so its answer is no part of what is looked through.
        assertThat(alice("GET", instance + "/records")
                        .with("Accept", MediaTypes.JSON)
                        .answerFrom(port)
                        .status())
                .isEqualTo(200);
        tell(as("mallory", secrets.get("alice"), "DELETE", instance));
        assertThat(tell(alice("DELETE", instance)).status()).isEqualTo(204);
    }

    private void askWrongly(String topic) {
        assertThat(tell(as("alice", secret("guess"), "GET", "/topics")).status())
                .isEqualTo(401);
        assertThat(tell(HttpCall.of("GET", "/topics").with("Authorization", "Bearer " + secret("bearer")))
                        .status())
                .isEqualTo(401);
        assertThat(tell(HttpCall.of("GET", "/topics").with("Authorization", "Basic " + secret("not-base64")))
                        .status())
                .isEqualTo(401);
        HttpCall write = alice("POST", "/topics/" + topic).with("Cookie", "session=" + secret("cookie"));
        for (String type : List.of(MediaTypes.JSON, MediaTypes.BIN, AVRO, "text/plain")) {
            for (String body : List.of("", "{", "{\"records\":3}", "{\"records\":[{\"value\":{}}]}")) {
                tell(write.with("Content-Type", type).withBody(body));
            }
        }
        tell(alice("GET", "/nowhere"));
        tell(alice("GET", "/topics/no-such-topic"));
        tell(HttpCall.of("GET", "/%zz").with("Authorization", "Basic " + secret("not-parsed")));
    }

    private void lookAround() {
        for (String path : List.of("/", "/topics", "/metrics", "/openapi.json", "/readyz?verbose", "/livez?verbose")) {
            tell(alice("GET", path));
        }
        for (String path : List.of("/metrics", "/readyz?verbose", "/loggers", "/nowhere")) {
            Answer answer = HttpCall.of("GET", path).answerFrom(managementPort);
            told.add(answer.toString());
        }
        assertThat(told).anyMatch(each -> each.contains("kafka_rest_http_requests_total"));
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "bootstrap.servers",
                suite.cluster().bootstrapServers(),
                "listeners",
                "http://127.0.0.1:" + port + ",https://127.0.0.1:" + Ports.free(),
                "management.listeners",
                "http://127.0.0.1:" + managementPort,
                "schema.registry.url",
                suite.registry().url().replace("://", "://registry:" + secret("registry.url") + "@"),
                "schema.registry.basic.auth.credentials.source",
                "USER_INFO",
                "schema.registry.basic.auth.user.info",
                "registry:" + secret("registry.user.info"),
                "shutdown.drain.ms",
                "0",
                "logging.level",
                "DEBUG"));
        Identity server = Authority.named("authority").issue("server");
        String storePassword = secret("keystore");
        for (String key : List.of("ssl.keystore.", "ssl.truststore.")) {
            Path store = server.write(directory.resolve(key), "PKCS12", storePassword);
            settings.put(key + "location", store.toString());
            settings.put(key + "type", "PKCS12");
            settings.put(key + "password", storePassword);
        }
        settings.put("ssl.key.password", storePassword);
        settings.put("schema.registry.bearer.auth.token", secret("registry.token"));
        settings.put("schema.registry.bearer.auth.client.secret", secret("registry.client"));
        settings.put("schema.registry.request.header.X-Api-Key", secret("registry.header"));
        for (String client : List.of("client.", "producer.", "consumer.", "admin.")) {
            settings.put(client + "sasl.jaas.config", jaas(secret(client + "jaas")));
            CLIENT_SECRETS.forEach(key -> settings.put(client + key, secret(client + key)));
        }
        settings.put("no.such.password", secret("unknown.key"));
        Path users = Files.writeString(
                directory.resolve("users.properties"), "alice: " + secret("alice") + "\nbob: " + secret("bob") + "\n");
        settings.put("authentication.method", "BASIC");
        settings.put("authentication.realm", "KafkaRest");
        settings.put("authentication.users.file", users.toString());
        return settings;
    }

    /** The environment wins over the file. */
    private Map<String, String> environment() throws IOException {
        Path secretFile = Files.writeString(directory.resolve("secret"), secret("secret.file"));
        return Map.of(
                "KAFKA_REST_CLIENT_SSL_TRUSTSTORE_PASSWORD", secret("environment"),
                "KAFKA_REST_CONSUMER_SASL_JAAS_CONFIG", jaas(secret("environment.jaas")),
                "KAFKA_REST_CLIENT_SSL_KEY_PASSWORD_FILE", secretFile.toString(),
                "KAFKA_REST_NO_SUCH_TOKEN", secret("environment.unknown"));
    }

    private JarProcess start(String... arguments) throws IOException {
        return JarProcess.start(
                ProxyUnderTest.jar(),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                List.of(arguments),
                environment());
    }

    private boolean isAlive() {
        assertThat(proxy.isAlive()).as(proxy.output()).isTrue();
        return Ports.isOpen(port)
                && HttpCall.of("GET", "/livez").answerFrom(port).status() == 200;
    }

    private String secret(String name) {
        return secrets.computeIfAbsent(name, unused -> PLANTED + secrets.size() + "x" + Math.abs(name.hashCode()));
    }

    private Answer tell(HttpCall call) {
        Answer answer = call.answerFrom(port);
        told.add(answer.toString());
        return answer;
    }

    private void assertNoneIn(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        secrets.forEach((name, secret) -> {
            assertThat(lowerCase.contains(secret.toLowerCase(Locale.ROOT)))
                    .as(() -> name + " is in: " + around(text, secret))
                    .isFalse();
            assertThat(text)
                    .as("%s as Basic credentials", name)
                    .doesNotContain(
                            base64("alice:" + secret), base64("mallory:" + secret), base64("registry:" + secret));
        });
    }

    private static String around(String text, String secret) {
        return text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)))
                .limit(3)
                .collect(Collectors.joining("\n"));
    }

    private static String jaas(String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\" password=\"" + password
                + "\";";
    }

    private HttpCall alice(String method, String path) {
        return as("alice", secrets.get("alice"), method, path);
    }

    private static HttpCall as(String user, String password, String method, String path) {
        return HttpCall.of(method, path).with("Authorization", "Basic " + base64(user + ":" + password));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
