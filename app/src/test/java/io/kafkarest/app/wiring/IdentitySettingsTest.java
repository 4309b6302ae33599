package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySettingsTest {

    private static final Map<String, String> PASSTHROUGH = Map.of(
            "identity.mode", "passthrough",
            "authentication.method", "BASIC",
            "client.security.protocol", "SASL_SSL");

    @Test
    void areTheServiceByDefault() {
        IdentitySettings settings = identity(Map.of());

        assertThat(settings.config().mode()).isEqualTo(IdentityConfig.Mode.SERVICE);
        assertThat(settings.config().fallback()).isEqualTo(IdentityConfig.Fallback.REFUSE);
        assertThat(settings.credentials()).isEmpty();
        assertThat(settings.leavesPasswordsToBrokers()).isFalse();
    }

    @Test
    void sayHowCallersComeToKafka() {
        IdentityConfig config = identity(with(
                        PASSTHROUGH,
                        Map.of(
                                "identity.passthrough.mechanism", "scram-sha-512",
                                "identity.clients.max", "7",
                                "identity.clients.idle.ms", "1000",
                                "identity.fallback", "service")))
                .config();

        assertThat(config.mode()).isEqualTo(IdentityConfig.Mode.PASSTHROUGH);
        assertThat(config.passwordMechanism()).isEqualTo("SCRAM-SHA-512");
        assertThat(config.pool().most()).isEqualTo(7);
        assertThat(config.pool().idle()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.fallback()).isEqualTo(IdentityConfig.Fallback.SERVICE);
    }

    @Test
    void leavePasswordsToTheBrokersUnlessAFileKnowsThem() {
        assertThat(identity(PASSTHROUGH).leavesPasswordsToBrokers()).isTrue();
        assertThat(identity(with(PASSTHROUGH, Map.of("authentication.users.file", "/users")))
                        .leavesPasswordsToBrokers())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SSL", ""})
    void refuseWhatHasNoSasl(String protocol) {
        IdentitySettings settings = identity(with(PASSTHROUGH, Map.of("client.security.protocol", protocol)));

        assertThatThrownBy(settings::config)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("client.security.protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "MTLS"})
    void refuseToPassThroughWhatNobodyBrings(String method) {
        IdentitySettings settings = identity(with(PASSTHROUGH, Map.of("authentication.method", method)));

        assertThatThrownBy(settings::config)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("authentication.method");
    }

    @Test
    void refuseToMapWithoutAFile() {
        IdentitySettings settings = identity(with(PASSTHROUGH, Map.of("identity.mode", "mapped")));

        assertThatThrownBy(settings::credentials)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("identity.credentials.file");
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private static IdentitySettings identity(Map<String, String> settings) {
        return new IdentitySettings(new Settings(settings));
    }
}
