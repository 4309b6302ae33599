package io.kafkarest.adapters.schemaregistry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryConfigTest {

    @Test
    void readsAListOfUrls() {
        SchemaRegistryConfig config = SchemaRegistryConfig.parse("http://one:8081, https://two/path/ ,");

        assertThat(config.endpoints())
                .extracting(RegistryEndpoint::base)
                .containsExactly(URI.create("http://one:8081"), URI.create("https://two/path"));
    }

    @Test
    void showsNoPassword() {
        SchemaRegistryConfig config = SchemaRegistryConfig.parse("http://alice:sesame@one:8081");

        assertThat(config.toString()).contains("one:8081").doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alice:sesame@one:8081", "ftp://alice:sesame@one", "http://alice:sesame%@one", "http:///sesame"})
    void refusesWhatIsNoUrlWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaRegistryConfig.parse(url))
                .withMessageNotContaining("sesame")
                .withNoCause();
    }

    @Test
    void needsAUrl() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaRegistryConfig.parse(" , "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    basic.auth.credentials.source  | SASL_INHERIT    | sasl.jaas.config: is missing
                    basic.auth.credentials.source  | USER_INFO       | basic.auth.user.info: is missing
                    basic.auth.credentials.source  | sesame          | basic.auth.credentials.source: is none of
                    bearer.auth.credentials.source | STATIC_TOKEN    | bearer.auth.token: is missing
                    bearer.auth.credentials.source | OAUTHBEARER     | bearer.auth.issuer.endpoint.url: is missing
                    bearer.auth.credentials.source | CUSTOM          | bearer.auth.credentials.source: is none of
                    http.connect.timeout.ms        | soon            | http.connect.timeout.ms: is not a whole number
                    http.connect.timeout.ms        | 0               | http.connect.timeout.ms: is not between 1
                    http.read.timeout.ms           | -1              | http.read.timeout.ms: is not between 1
                    http.total.timeout.ms          | 99999999999     | http.total.timeout.ms: is not between 1
                    max.retries                    | -1              | max.retries: is not between 0
                    retries.wait.ms                | 1.5             | retries.wait.ms: is not a whole number
                    retries.max.wait.ms            | -5              | retries.max.wait.ms: is not between 0
                    latest.cache.ttl.sec           | -2              | latest.cache.ttl.sec: is not between -1
                    normalize.schemas              | sesame          | normalize.schemas: is neither true nor false
                    proxy.host                     | localhost       | proxy.port: is missing
                    request.header.Content-Length  | 5               | request.header.Content-Length: cannot be sent
                    request.header.a b             | sesame          | request.header.a b: cannot be sent
                    url.randomize                  | 1               | url.randomize: is neither
                    """)
    void saysWhichSettingIsWrongAndWhy(String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaRegistryConfig.of("http://one", Map.of(key, value)))
                .withMessageStartingWith(message)
                .withMessageNotContaining("sesame");
    }

    @Test
    void refusesTwoKindsOfCredentials() {
        Map<String, String> token =
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "sesame");
        Map<String, String> both = new HashMap<>(token);
        both.put("basic.auth.credentials.source", "USER_INFO");
        both.put("basic.auth.user.info", "alice:sesame");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaRegistryConfig.of("http://one", both))
                .withMessageContaining("exclude each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaRegistryConfig.of("http://bob:b@one", token))
                .withMessageContaining("exclude each other");
    }

    @Test
    void showsNoSecretOfAnySetting() {
        Map<String, String> basic = Map.of(
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "alice:sesame",
                "request.header.X-Api-Key", "sesame");
        Map<String, String> token =
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "sesame");
        Map<String, String> issued = Map.of(
                "bearer.auth.credentials.source", "OAUTHBEARER",
                "bearer.auth.issuer.endpoint.url", "https://issuer/token",
                "bearer.auth.client.id", "proxy",
                "bearer.auth.client.secret", "sesame");

        assertThat(List.of(basic, token, issued))
                .allSatisfy(settings -> assertThat(
                                SchemaRegistryConfig.of("http://one", settings).toString())
                        .contains("one")
                        .doesNotContain("sesame"));
    }

    @Test
    void passesOverSettingsOfOthers() {
        SchemaRegistryConfig config = SchemaRegistryConfig.of(
                "http://one", Map.of("request.timeout.ms", "a while", "ssl.keystore.type", "?"));

        assertThat(config).isEqualTo(SchemaRegistryConfig.parse("http://one"));
    }

    @Test
    void tellsTheEffectOfEverySetting() {
        assertThat(SchemaRegistryConfig.KEYS)
                .containsKeys("basic.auth.user.info", "request.header.<name>", "schema.registry.ssl.key.password")
                .allSatisfy((key, effect) -> assertThat(effect).isNotBlank().doesNotContain("\n"));
    }
}
