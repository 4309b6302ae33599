package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecuritySettingsTest {

    private static final Map<String, String> TOKENS = Map.of(
            "authentication.method", "bearer",
            "authentication.jwt.jwks.endpoint.url", "https://issuer/jwks",
            "authentication.jwt.expected.issuer", "https://issuer",
            "authentication.jwt.expected.audience", "a,b");

    @Test
    void askNobodyByDefault() {
        AuthConfig config = security(Map.of("authentication.roles", "admin")).authentication();

        assertThat(config.asksWhoCalls()).isFalse();
        assertThat(config.roles()).containsExactly("**");
    }

    @Test
    void combineMethods() {
        AuthConfig config = security(Map.of(
                        "authentication.method", "basic, MTLS",
                        "authentication.users.file", "/users",
                        "authentication.roles.file", "/roles",
                        "authentication.roles", "admin,viewer",
                        "authorization.rules", "admin: read topics=*"))
                .authentication();

        assertThat(config.passwords().flatMap(PasswordConfig::usersFile)).contains(Path.of("/users"));
        assertThat(config.certificates()).isPresent();
        assertThat(config.tokens()).isEmpty();
        assertThat(config.rolesFile()).contains(Path.of("/roles"));
        assertThat(config.roles()).containsExactly("admin", "viewer");
        assertThat(config.rules()).isEqualTo(AccessRulesConfig.parse("admin: read topics=*"));
    }

    @Test
    void tellWhichTokensAreBelieved() {
        TokenConfig tokens = security(TOKENS).authentication().tokens().orElseThrow();

        assertThat(tokens.keys()).isEqualTo(URI.create("https://issuer/jwks"));
        assertThat(tokens.audiences()).containsExactlyInAnyOrder("a", "b");
        assertThat(tokens.algorithms()).containsExactlyInAnyOrder("RS256", "ES256");
        assertThat(tokens.clockSkew()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authentication.jwt.jwks.endpoint.url",
                "authentication.jwt.expected.issuer",
                "authentication.jwt.expected.audience"
            })
    void believeNoTokensWithoutIssuerAudienceAndKeys(String missing) {
        Map<String, String> settings = new HashMap<>(TOKENS);
        settings.remove(missing);

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> security(settings).authentication())
                .withMessageContaining("authentication.jwt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authentication.method | NONE,BASIC",
                "authentication.method | LDAP",
                "authentication.method | ''",
                "authentication.skip.paths | brokers",
                "authentication.jwt.algorithms | HS256",
                "authentication.jwt.algorithms | none",
                "authentication.jwt.jwks.endpoint.url | ftp://issuer/jwks",
                "authentication.jwt.jwks.endpoint.url | issuer/jwks",
                "authentication.jwt.jwks.endpoint.url | https://user:password@issuer/jwks",
                "authorization.rules | admin may do all",
                "ssl.principal.mapping.rules | RULE:x"
            })
    void stopTheStartIfTheyMakeNoSense(String key, String text) {
        Settings settings = new Settings(Map.of("bootstrap.servers", "localhost:9092", key, text));

        assertThat(settings.problems()).singleElement().asString().startsWith(key + ":");
    }

    @Test
    void exemptOptionsOnlyWhereBrowsersAreServed() {
        assertThat(exemptions(Map.of()).exemptsOptions()).isFalse();
        assertThat(exemptions(Map.of("access.control.allow.origin", "*")).exemptsOptions())
                .isTrue();
        assertThat(exemptions(Map.of("access.control.allow.origin", "*", "access.control.skip.options", "false"))
                        .exemptsOptions())
                .isFalse();
    }

    @Test
    void exemptPaths() {
        assertThat(exemptions(Map.of("authentication.skip.paths", "/brokers,/public/*"))
                        .paths())
                .isEqualTo(List.of("/brokers", "/public/*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0.0.0.0:8082",
                "http://127.0.0.1:8081,http://0.0.0.0:8082",
                "http://[::]:8082",
                "http://name_that_uri_has_no_host_for.invalid:8082"
            })
    void refuseAnOpenListenerOnDemand(String listeners) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> security(required("NONE", listeners)).checkExposure())
                .withMessageContaining("security.require.authentication");
    }

    @Test
    void refuseAnOpenListenerAlsoIfItIsOpenByExemptions() {
        Map<String, String> settings = new HashMap<>(required("BASIC", "http://0.0.0.0:8082"));
        settings.put("authentication.skip.paths", "/brokers,/*");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> security(settings).checkExposure())
                .withMessageContaining("authentication.skip.paths");
    }

    @Test
    void refuseNoListenerThatOnlyThoseWithACertificateReach() {
        Map<String, String> secure = new HashMap<>(required("NONE", "https://0.0.0.0:8443"));
        secure.put("ssl.client.authentication", "REQUIRED");
        Map<String, String> both = new HashMap<>(secure);
        both.put("listeners", "http://0.0.0.0:8082,https://0.0.0.0:8443");

        assertThatCode(() -> security(secure).checkExposure()).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> security(both).checkExposure())
                .withMessageContaining("http://0.0.0.0:8082")
                .withMessageNotContaining("8443");
        secure.put("ssl.client.authentication", "REQUESTED");
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> security(secure).checkExposure());
    }

    @Test
    void refuseNoListenerThatAsksOrThatNobodyElseReaches() {
        assertThatCode(() -> security(required("NONE", "http://127.0.0.1:8082,http://localhost:8083,http://[::1]:8084"))
                        .checkExposure())
                .doesNotThrowAnyException();
        assertThatCode(() -> security(required("BASIC", "http://0.0.0.0:8082")).checkExposure())
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        security(Map.of("listeners", "http://0.0.0.0:8082")).checkExposure())
                .doesNotThrowAnyException();
    }

    private static Map<String, String> required(String method, String listeners) {
        return Map.of(
                "security.require.authentication", "true", "authentication.method", method, "listeners", listeners);
    }

    private static ExemptionConfig exemptions(Map<String, String> settings) {
        return security(settings)
                .exemptions(GuardSettings.from(new Settings(settings)).cors());
    }

    private static SecuritySettings security(Map<String, String> settings) {
        return new SecuritySettings(new Settings(settings));
    }
}
