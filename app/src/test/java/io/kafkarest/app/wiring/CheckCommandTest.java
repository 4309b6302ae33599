package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
    }

    @Test
    void tellsTheFateOfEachKeyAndThatTheProxyWouldStart() throws Exception {
        Path file = file("k.properties", "bootstrap.servers=k:1\ndebug=true\nclient.retries=1\nno.such=x\n");

        check(file, Map.of("KAFKA_REST_ID", "west"));

        assertThat(lines())
                .contains("bootstrap.servers=k:1 (file " + file + ")")
                .contains("consumer.threads=50 (default)")
                .contains("id=west (environment KAFKA_REST_ID)")
                .contains("client.retries=1 (file " + file
                        + "): handed on to the producers, the consumers of instances," + " the admin client")
                .anyMatch(line -> line.startsWith("debug=true (file " + file + "): ignored because "))
                .contains("no.such=[not shown] (file " + file + "): ignored because nobody knows it")
                .contains("the proxy would start");
    }

    @Test
    void namesEveryProblemAndFails() throws Exception {
        Path file = file(
                "k.properties",
                "port=x\nidle.timeout.ms=1s\nkafka.rest.resource.extension.class=a.B\nssl.spire.enabled=true\n");

        Throwable failure = catchThrowable(() -> check(file, Map.of("KAFKA_REST_ID_FILE", "/no/such")));

        assertThat(failure)
                .isInstanceOf(StartFailedException.class)
                .hasMessage("the proxy would not start: 6 problems");
        assertThat(lines())
                .contains("error: port: 'x' is not a valid int")
                .contains("error: idle.timeout.ms: '1s' is not a valid milliseconds")
                .contains("error: bootstrap.servers needs to be configured")
                .contains("error: KAFKA_REST_ID_FILE: the file /no/such cannot be read")
                .contains(
                        "error: kafka.rest.resource.extension.class: refused because Java extensions of the reference do"
                                + " not fit the proxy")
                .anyMatch(line -> line.startsWith("error: ssl.spire.enabled: refused because "))
                .doesNotContain("the proxy would start");
    }

    @Test
    void missesAReporterOfMetricsBeforeTheFirstRequestDoes() throws Exception {
        Path file = file("k.properties", "bootstrap.servers=k:1\nmetric.reporters=no.such.Reporter\n");

        Throwable failure = catchThrowable(() -> check(file, Map.of()));

        assertThat(failure).hasMessage("the proxy would not start: 1 problem");
        assertThat(lines())
                .contains(
                        "error: metric.reporters: there is no class no.such.Reporter on the class path, or it cannot be"
                                + " loaded");
    }

    @Test
    void needsNoFileIfTheEnvironmentIsEnough() throws Exception {
        ProxyApplication.fromFile(Map.of("KAFKA_REST_BOOTSTRAP_SERVERS", "k:1")).run("check");

        assertThat(lines())
                .contains("bootstrap.servers=k:1 (environment KAFKA_REST_BOOTSTRAP_SERVERS)")
                .contains("the proxy would start");
    }

    @Test
    void readsYaml() throws Exception {
        Path file = file("k.yml", "proxy:\n  bootstrap.servers: [k:1, k:2]\n  consumer:\n    threads: 7\n");

        check(file, Map.of("KAFKA_REST_CONSUMER_THREADS", "8"));

        assertThat(lines())
                .contains("bootstrap.servers=k:1,k:2 (file " + file + ")")
                .contains("consumer.threads=8 (environment KAFKA_REST_CONSUMER_THREADS)");
    }

    @Test
    void refusesAKeyThatYamlHasTwice() throws Exception {
        Path file =
                file("k.yml", "proxy:\n  bootstrap.servers: k:1\n  consumer.threads: 7\n  consumer:\n    threads: 8\n");

        Throwable failure = catchThrowable(() -> check(file, Map.of()));

        assertThat(failure).isInstanceOf(StartFailedException.class);
        assertThat(lines()).contains("error: consumer.threads: given twice, with its dots nested and not");
    }

    @Test
    void warnsOfSectionsThatTakeThePlaceOfKeys() throws Exception {
        Path file = file("k.yml", "proxy:\n  bootstrap.servers: k:1\nlogging:\n  level: WARN\n");

        check(file, Map.of("KAFKA_REST_SERVICE_HOST", "10.0.0.1"));

        assertThat(lines())
                .contains("warning: the file's own section 'logging' takes the place of logging.level")
                .anyMatch(line -> line.startsWith("warning: skipped what Kubernetes says"));
    }

    @Test
    void showsNoSecretWhereverItStands() throws Exception {
        String everyKey = Files.readString(resource());
        Path file = file(
                "k.properties",
                everyKey
                        + "\nschema.registry.url=http://u:planted-secret-20@r:1,ftp://u:planted secret@\\\\x"
                        + "\nadvertised.listeners=http://u:planted-secret-21@\n"
                        + "unknown=planted-secret-22\n");
        Path secret = file("secret", "planted-secret-23\n");

        Throwable failure = catchThrowable(() -> check(
                file,
                Map.of(
                        "KAFKA_REST_CLIENT_SSL_KEYSTORE_KEY",
                        "planted-secret-24",
                        "KAFKA_REST_ADMIN_SASL_JAAS_CONFIG_FILE",
                        secret.toString())));

        assertThat(failure).isInstanceOf(StartFailedException.class);
        assertThat(lines())
                .contains(
                        "client.ssl.keystore.key=[hidden] (environment KAFKA_REST_CLIENT_SSL_KEYSTORE_KEY): handed on to"
                                + " the producers, the consumers of instances, the admin client")
                .anyMatch(line -> line.startsWith("error: schema.registry.url: "))
                .noneMatch(line -> line.contains("planted"));
    }

    @Test
    void showsNoSecretOfAYamlFileThatIsBroken() throws Exception {
        Path file = file("k.yml", "proxy:\n  ssl.key.password: \"planted-secret\" : x\n  client: [planted-secret\n");

        Throwable failure = catchThrowable(() -> check(file, Map.of()));

        assertThat(failure).isInstanceOf(StartFailedException.class);
        assertThat(failure.getMessage()).endsWith("k.yml has an error:\n  * Malformed YAML at line: 2, column: 37");
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("planted");
    }

    @Test
    void failsForAFileThatIsNotThere() {
        assertThat(catchThrowable(() -> check(directory.resolve("missing.properties"), Map.of())))
                .hasMessage("there is no file " + directory.resolve("missing.properties"));
        assertThat(catchThrowable(() -> check(directory.resolve("missing.yml"), Map.of())))
                .hasMessage("File " + directory.resolve("missing.yml") + " not found");
    }

    private static void check(Path file, Map<String, String> environment) throws Exception {
        ProxyApplication.fromFile(environment).run("check", file.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Path resource() throws IOException {
        Path copy = directory.resolve("every.properties");
        try (InputStream every = CheckCommandTest.class.getResourceAsStream("/kafka-rest-every-key.properties")) {
            Files.copy(every, copy);
        }
        return copy;
    }

    private java.util.List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
