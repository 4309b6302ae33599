package io.kafkarest.acceptance.extension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packaged proxy with the example of {@code docs/extending.md} in its extension directory. */
@ExtendWith(SuiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtensionAcceptanceIT {

    private static final String SECRET = "planted-gateway-secret";
    private static final String MODULE = "com.example.gateway.GatewayModule";
    private static final Path PAGE = Path.of("..", "docs", "extending.md");

    private final Suite suite;
    private final Path directory;
    private ProxyUnderTest proxy;

    ExtensionAcceptanceIT(Suite suite, @TempDir Path directory) {
        this.suite = suite;
        this.directory = directory;
    }

    @BeforeAll
    void start() throws IOException {
        ExampleJar.write(PAGE, ProxyUnderTest.jar(), directory.resolve("gateway.jar"));
        proxy = ProxyUnderTest.startWithExtensions(
                suite.cluster().bootstrapServers(),
                settings(Map.of("authentication.roles", "gateway", "extension.settings.gateway.secret", SECRET)),
                directory);
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void letsInWhomTheExtensionKnows() {
        assertThat(topicsFor("alice." + signature("alice")).status()).isEqualTo(200);
    }

    @Test
    void keepsOutEverybodyElse() {
        Answer without = HttpCall.of("GET", "/topics").answerFrom(proxy.port());

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).contains("Bearer realm=\"gateway\"");
        assertThat(topicsFor("bob." + signature("alice")).status()).isEqualTo(401);
        assertThat(topicsFor("alice").status()).isEqualTo(401);
        assertThat(topicsFor("." + signature("")).status()).isEqualTo(401);
    }

    @Test
    void tellsWhatItRunsAndNotTheSecret() {
        assertThat(proxy.process().output()).contains(MODULE).doesNotContain(SECRET);
    }

    @Test
    void doesNotStartWithoutTheJar(@TempDir Path empty) {
        JarProcess process = launch(Map.of("extension.settings.gateway.secret", SECRET), empty);

        assertThat(process.exitCodeWithin(Duration.ofSeconds(30))).isEqualTo(1);
        assertThat(process.output())
                .contains("extension.modules: there is no class " + MODULE + " on the class path")
                .doesNotContain("\tat ");
    }

    @Test
    void doesNotStartWithoutWhatTheModuleNeeds() {
        JarProcess process = launch(Map.of(), directory);

        assertThat(process.exitCodeWithin(Duration.ofSeconds(30))).isEqualTo(1);
        assertThat(process.output())
                .contains("extension.settings.gateway.secret is missing")
                .doesNotContain("\tat ");
    }

    private JarProcess launch(Map<String, String> more, Path extensions) {
        return ProxyUnderTest.launchWithExtensions(
                Ports.free(), suite.cluster().bootstrapServers(), settings(more), extensions);
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("extension.modules", MODULE, "authentication.method", "CUSTOM"));
        settings.putAll(more);
        return settings;
    }

    private Answer topicsFor(String token) {
        return HttpCall.of("GET", "/topics")
                .with("Authorization", "Bearer " + token)
                .answerFrom(proxy.port());
    }

    private static String signature(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
