package io.kafkarest.app.wiring.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.app.wiring.settings.GivenSetting;
import io.kafkarest.app.wiring.settings.SettingLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentVariablesTest {

    private static final String KEY = "client.sasl.jaas.config";
    private static final String NAME = "KAFKA_REST_CLIENT_SASL_JAAS_CONFIG";

    @TempDir
    private Path directory;

    @Test
    void givesWhatIsNamedSo() {
        SettingLayer layer = EnvironmentVariables.read(
                Map.of("KAFKA_REST_HOST_NAME", "pub", "PATH", "/bin", "KAFKAREST_OPTS", "-Dx", "KAFKA_REST", "x"));

        assertThat(layer.settings())
                .containsOnly(Map.entry("host.name", new GivenSetting("pub", "environment KAFKA_REST_HOST_NAME")));
        assertThat(layer.problems()).isEmpty();
        assertThat(layer.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "secret\n", "secret\r\n"})
    void readsASecretFromTheFileThatIsNamed(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("jaas"), content);

        SettingLayer layer = EnvironmentVariables.read(Map.of(NAME + "_FILE", file.toString()));

        assertThat(layer.settings())
                .containsOnly(
                        Map.entry(KEY, new GivenSetting("secret", "file " + file + ", environment " + NAME + "_FILE")));
    }

    @Test
    void takesOnlyOneLineEndAway() throws IOException {
        Path file = Files.writeString(directory.resolve("jaas"), "a\nb\n\n");

        SettingLayer layer = EnvironmentVariables.read(Map.of(NAME + "_FILE", file.toString()));

        assertThat(layer.settings().get(KEY).text()).isEqualTo("a\nb\n");
    }

    @Test
    void refusesAValueAndAFileForOneKey() throws IOException {
        Path file = Files.writeString(directory.resolve("jaas"), "one");

        SettingLayer layer = EnvironmentVariables.read(Map.of(NAME, "two", NAME + "_FILE", file.toString()));

        assertThat(layer.problems()).containsExactly(KEY + ": given by " + NAME + " and by " + NAME + "_FILE");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        String file = directory.resolve("missing").toString();

        SettingLayer layer = EnvironmentVariables.read(Map.of(NAME + "_FILE", file));

        assertThat(layer.problems()).containsExactly(NAME + "_FILE: the file " + file + " cannot be read");
        assertThat(layer.settings()).isEmpty();
    }

    @Test
    void refusesTwoSpellingsOfOneKey() {
        SettingLayer layer = EnvironmentVariables.read(Map.of("KAFKA_REST_ID", "a", "KAFKA_REST_id", "b"));

        assertThat(layer.problems()).containsExactly("id: given by KAFKA_REST_ID and by KAFKA_REST_id");
    }

    @ParameterizedTest
    @CsvSource({
        "KAFKA_REST_AUTHENTICATION_USERS_FILE, authentication.users.file",
        "KAFKA_REST_CLIENT_SASL_OAUTHBEARER_ASSERTION_FILE, client.sasl.oauthbearer.assertion.file",
        "KAFKA_REST_FILE, file",
    })
    void leavesAloneKeysWhoseOwnNamesEndSo(String name, String key) {
        SettingLayer layer = EnvironmentVariables.read(Map.of(name, "/etc/users"));

        assertThat(layer.settings())
                .containsOnly(Map.entry(key, new GivenSetting("/etc/users", "environment " + name)));
    }

    @Test
    void readsSecretsOfFamiliesFromFiles() throws IOException {
        Path file = Files.writeString(directory.resolve("p"), "secret");

        SettingLayer layer =
                EnvironmentVariables.read(Map.of("KAFKA_REST_SCHEMA_REGISTRY_SSL_KEY_PASSWORD_FILE", file.toString()));

        assertThat(layer.settings()).containsOnlyKeys("schema.registry.ssl.key.password");
    }

    @Test
    void skipsTheLinksOfKubernetesWithOneWarning() {
        SettingLayer layer = EnvironmentVariables.read(Map.of(
                "KAFKA_REST_SERVICE_HOST", "10.0.0.1",
                "KAFKA_REST_SERVICE_PORT", "8082",
                "KAFKA_REST_SERVICE_PORT_HTTP", "8082",
                "KAFKA_REST_PORT", "tcp://10.0.0.1:8082",
                "KAFKA_REST_PORT_8082_TCP", "tcp://10.0.0.1:8082",
                "KAFKA_REST_PORT_8082_TCP_PROTO", "tcp",
                "KAFKA_REST_PORT_8082_TCP_PORT", "8082",
                "KAFKA_REST_PORT_8082_TCP_ADDR", "10.0.0.1",
                "KAFKA_REST_PROXY_SERVICE_HOST", "10.0.0.2",
                "KAFKA_REST_PROXY_PORT", "tcp://10.0.0.2:8082"));

        assertThat(layer.settings()).isEmpty();
        assertThat(layer.problems()).isEmpty();
        assertThat(layer.warnings()).singleElement().asString().contains("Kubernetes", "KAFKA_REST_PROXY_PORT");
    }

    @Test
    void takesAPortThatIsANumber() {
        SettingLayer layer = EnvironmentVariables.read(Map.of("KAFKA_REST_PORT", "8085"));

        assertThat(layer.settings()).containsOnlyKeys("port");
        assertThat(layer.warnings()).isEmpty();
    }

    @Test
    void warnsOfNamesThatCouldBeSeveralKeys() {
        SettingLayer layer = EnvironmentVariables.read(Map.of("KAFKA_REST_A____B", "x", "KAFKA_REST__C", "x"));

        assertThat(layer.settings()).isEmpty();
        assertThat(layer.warnings())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("KAFKA_REST_A____B:"))
                .anyMatch(each -> each.startsWith("KAFKA_REST__C:"));
    }
}
