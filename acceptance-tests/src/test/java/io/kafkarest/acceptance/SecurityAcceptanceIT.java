package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.process.QuickstartProcess;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section K of the cases, as far as it is about passwords: K002 to K010. */
@ExtendWith(SuiteExtension.class)
class SecurityAcceptanceIT {

    private static final String CHALLENGE = "Basic realm=\"KafkaRest\"";
    private static final Duration RELOAD_LIMIT = Duration.ofSeconds(10);

    /** The passwords of dave, erin and frank are "hush"; bob has no role, carol not the right one. */
    private static final String USERS = """
            alice: very-secret-of-alice,admin
            bob: very-secret-of-bob
            carol: very-secret-of-carol,viewer
            dave: MD5:588d39bce7c5fcae6a8529c3997387ea,admin
            erin: OBF:1u9r1z0h1z0d1u9r,admin
            frank: CRYPT:ad/VmvuAw1VMo,admin
            """;

    @TempDir
    private static Path directory;

    private static Path users;

    private final Suite suite;

    SecurityAcceptanceIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void writeUsers() throws IOException {
        users = Files.writeString(directory.resolve("password.properties"), USERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/topics", "/", "/nowhere", "/livez/x", "/metrics", "/openapi.json", "/consumers/g/instances/i"})
    void everyPathAsksWhoCallsBeforeItSaysWhatIsThere(String path) {
        int port = admins().port();

        for (HttpCall refused : List.of(
                HttpCall.of("GET", path),
                as("alice", "wrong", path),
                as("nobody", "very-secret-of-alice", path),
                HttpCall.of("GET", path).with("Authorization", "Bearer x"))) {
            Answer answer = refused.answerFrom(port);

            assertThat(answer.status()).as("K002 %s", answer).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains(CHALLENGE);
            assertThat(answer.body()).isEqualTo("{\"error_code\":401,\"message\":\"HTTP 401 Unauthorized\"}");
        }
        for (String user : List.of("bob", "carol")) {
            Answer answer = as(user, "very-secret-of-" + user, path).answerFrom(port);

            assertThat(answer.status()).as("K003 %s", answer).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"error_code\":403,\"message\":\"HTTP 403 Forbidden\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi.json"})
    void whatOperatorsReadIsForThoseWhoLogInUnlessItIsOpened(String path) {
        int closed = admins().port();
        assertThat(as("alice", "very-secret-of-alice", path).answerFrom(closed).status())
                .isEqualTo(200);

        int open = suite.proxy(basic(Map.of("authentication.skip.paths", "/metrics,/openapi.json")))
                .port();
        assertThat(HttpCall.of("GET", path).answerFrom(open).status()).isEqualTo(200);
        assertThat(HttpCall.of("GET", "/topics").answerFrom(open).status()).isEqualTo(401);
    }

    @Test
    void usersWithTheRoleGetIn() {
        int port = admins().port();

        assertThat(as("alice", "very-secret-of-alice", "/topics")
                        .answerFrom(port)
                        .status())
                .as("K004")
                .isEqualTo(200);
        assertThat(as("alice", "very-secret-of-alice", "/nowhere")
                        .answerFrom(port)
                        .status())
                .isEqualTo(404);
        for (String user : List.of("dave", "erin", "frank")) {
            assertThat(as(user, "hush", "/topics").answerFrom(port).status())
                    .as("K005 " + user)
                    .isEqualTo(200);
            assertThat(as(user, "hash", "/topics").answerFrom(port).status())
                    .as("K005 " + user)
                    .isEqualTo(401);
        }
    }

    @Test
    void bothWildcardsStandForUsersWithoutRoles() {
        ProxyUnderTest any = suite.proxy(basic(Map.of("authentication.roles", "**")));
        assertThat(as("bob", "very-secret-of-bob", "/topics")
                        .answerFrom(any.port())
                        .status())
                .as("K006")
                .isEqualTo(200);

        ProxyUnderTest byDefault = suite.proxy(basic(Map.of()));
        assertThat(as("carol", "very-secret-of-carol", "/topics")
                        .answerFrom(byDefault.port())
                        .status())
                .as("K007")
                .isEqualTo(200);
        assertThat(HttpCall.of("GET", "/topics").answerFrom(byDefault.port()).status())
                .isEqualTo(401);
    }

    @Test
    void somePathsNeedNoCredentials() {
        int port = admins().port();

        assertThat(HttpCall.of("GET", "/brokers").answerFrom(port).status())
                .as("K008")
                .isEqualTo(200);
        assertThat(HttpCall.of("GET", "/topics").answerFrom(port).status())
                .as("K008")
                .isEqualTo(401);
        for (String probe : List.of("/livez", "/readyz", "/healthy", "/ready", "/status/ready")) {
            assertThat(HttpCall.of("GET", probe).answerFrom(port).status())
                    .as(probe)
                    .isEqualTo(200);
        }
    }

    @Test
    void optionsNeedsCredentialsUnlessBrowsersAreServed() {
        assertThat(HttpCall.of("OPTIONS", "/topics").answerFrom(admins().port()).status())
                .as("K010")
                .isEqualTo(401);

        ProxyUnderTest forBrowsers = suite.proxy(basic(Map.of("access.control.allow.origin", "http://good")));
        assertThat(HttpCall.of("OPTIONS", "/topics")
                        .with("Origin", "http://good")
                        .with("Access-Control-Request-Method", "POST")
                        .answerFrom(forBrowsers.port())
                        .status())
                .as("K010, K013")
                .isEqualTo(200);
        assertThat(HttpCall.of("GET", "/topics")
                        .with("Origin", "http://good")
                        .answerFrom(forBrowsers.port())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anInstanceIsThereForItsCreatorOnly() {
        int port = suite.proxy(basic(Map.of())).port();
        String instance = ProxyClient.path(suite.uniqueName("owned"), "c");
        Answer created = as("alice", "very-secret-of-alice", "POST", instance.replaceAll("/instances/.*", ""))
                .with("Content-Type", MediaTypes.V2)
                .withBody("{\"name\":\"c\"}")
                .answerFrom(port);
        assertThat(created.status()).as("%s", created).isEqualTo(200);

        Answer stranger = as("bob", "very-secret-of-bob", "DELETE", instance).answerFrom(port);
        Answer creator = as("alice", "very-secret-of-alice", "DELETE", instance).answerFrom(port);

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).contains("40403");
        assertThat(creator.status()).isEqualTo(204);
    }

    @Test
    void aChangedFileHoldsWithoutARestart() throws IOException {
        Path file = Files.writeString(directory.resolve("changing.properties"), "alice: before\n");
        int port = suite.proxy(basic(Map.of("authentication.users.file", file.toString())))
                .port();
        assertThat(as("alice", "before", "/topics").answerFrom(port).status()).isEqualTo(200);

        Files.writeString(file, "alice: after\n");

        Await.until(
                "the new password is right",
                RELOAD_LIMIT,
                () -> as("alice", "after", "/topics").answerFrom(port).status() == 200);
        assertThat(as("alice", "before", "/topics").answerFrom(port).status()).isEqualTo(401);
    }

    @Test
    void theLogNamesUsersAndNoSecrets() {
        ProxyUnderTest proxy = admins();
        as("alice", "very-secret-of-alice", "/topics?logged").answerFrom(proxy.port());
        as("mallory", "very-secret-guess", "/topics?logged").answerFrom(proxy.port());

        Await.until(
                "the request is logged",
                Duration.ofSeconds(5),
                () -> proxy.process().output().contains(" - alice ["));
        assertThat(proxy.process().output()).doesNotContain("very-secret", "mallory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.security.jaas.spi.PropertyFileLoginModule",
                "org.eclipse.jetty.jaas.spi.PropertyFileLoginModule"
            })
    void theJaasFileOfAnExistingInstallationIsHonoured(String module) throws IOException {
        List<String> jvmOptions = List.of("-Djava.security.auth.login.config=" + jaasFile(module));
        Map<String, String> settings = Map.of(
                "authentication.method", "BASIC",
                "authentication.realm", "KafkaRest",
                "authentication.roles", "admin");

        try (ProxyUnderTest proxy = ProxyUnderTest.start(suite.cluster().bootstrapServers(), settings, jvmOptions)) {
            assertLogin(proxy.port());
        }
    }

    @Test
    void theJaasFileIsHonouredByTheQuickstartToo(@TempDir Path temporary) throws IOException {
        Path file = jaasFile("org.eclipse.jetty.jaas.spi.PropertyFileLoginModule");

        try (QuickstartProcess quickstart = QuickstartProcess.start(
                temporary,
                List.of("-Djava.security.auth.login.config=" + file),
                "--set",
                "authentication.method=BASIC",
                "--set",
                "authentication.realm=KafkaRest",
                "--set",
                "authentication.roles=admin")) {
            assertLogin(quickstart.client().port());
        }
    }

    @Test
    void aListenerForEverybodyIsWarnedOf() {
        JarProcess open = startAt(Ports.free(), "");

        Await.until(
                "the warning is there",
                Duration.ofSeconds(30),
                () -> open.output().contains("NO AUTHENTICATION"));
        open.terminate();
        open.exitCodeWithin(Duration.ofSeconds(30));
        assertThat(suite.proxy().process().output()).doesNotContain("NO AUTHENTICATION");
    }

    @Test
    void aListenerForEverybodyIsRefusedOnDemand() {
        JarProcess refused = startAt(Ports.free(), "security.require.authentication=true\n");

        assertThat(refused.exitCodeWithin(Duration.ofSeconds(30))).isEqualTo(1);
        assertThat(refused.output()).contains("security.require.authentication");
    }

    private static void assertLogin(int port) {
        assertThat(as("alice", "very-secret-of-alice", "/topics")
                        .answerFrom(port)
                        .status())
                .isEqualTo(200);
        assertThat(as("alice", "wrong", "/topics").answerFrom(port).status()).isEqualTo(401);
        assertThat(as("bob", "very-secret-of-bob", "/topics").answerFrom(port).status())
                .isEqualTo(403);
    }

    private static Path jaasFile(String module) throws IOException {
        return Files.writeString(
                directory.resolve("jaas.conf"),
                "KafkaRest {\n  %s required\n  file=\"%s\";\n};\n".formatted(module, users));
    }

    private JarProcess startAt(int port, String more) {
        String settings = "listeners=http://0.0.0.0:%d\nbootstrap.servers=%s\nschema.registry.url=\n%s"
                .formatted(port, suite.cluster().bootstrapServers(), more);
        try {
            Path file = Files.writeString(directory.resolve("open-" + port + ".properties"), settings);
            return JarProcess.start(ProxyUnderTest.jar(), List.of(), List.of("server", file.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProxyUnderTest admins() {
        return suite.proxy(basic(Map.of("authentication.roles", "admin", "authentication.skip.paths", "/brokers")));
    }

    private static Map<String, String> basic(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "authentication.method", "BASIC",
                "authentication.realm", "KafkaRest",
                "authentication.users.file", users.toString()));
        settings.putAll(more);
        return settings;
    }

    private static HttpCall as(String user, String password, String path) {
        return as(user, password, "GET", path);
    }

    private static HttpCall as(String user, String password, String method, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpCall.of(method, path).with("Authorization", "Basic " + credentials);
    }
}
