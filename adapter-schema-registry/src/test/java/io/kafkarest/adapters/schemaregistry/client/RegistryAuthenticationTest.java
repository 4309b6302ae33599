package io.kafkarest.adapters.schemaregistry.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.testkit.Await;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryAuthenticationTest {

    private final TestRegistry registry = new TestRegistry();
    private final TestRegistry issuer = new TestRegistry();

    @AfterEach
    void stop() {
        registry.close();
        issuer.close();
    }

    @Test
    void takesTheUserOfTheUrl() {
        String url = registry.url().replace("http://", "http://bob:a%3Ab%40c@");

        assertThat(authorization(url, Map.of())).isEqualTo(basic("bob:a:b@c"));
    }

    @Test
    void takesTheUserOfTheSettings() {
        assertThat(authorization(
                        registry.url(),
                        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "alice:s:écret")))
                .isEqualTo(basic("alice:s:écret"));
    }

    @Test
    void takesTheUserOfTheUrlFirst() {
        String url = registry.url().replace("http://", "http://bob:b@");

        assertThat(authorization(
                        url,
                        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "alice:secret")))
                .isEqualTo(basic("bob:b"));
    }

    @Test
    void takesTheUserOfKafka() {
        assertThat(authorization(
                        registry.url(),
                        Map.of(
                                "basic.auth.credentials.source",
                                "SASL_INHERIT",
                                "sasl.jaas.config",
                                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                        + " username=\"carol\" password=\"p;a \\\"=s\";")))
                .isEqualTo(basic("carol:p;a \"=s"));
    }

    @Test
    void sendsNoUserOfSettingsThatAreNotTheSource() {
        assertThat(authorization(registry.url(), Map.of("basic.auth.user.info", "alice:secret")))
                .isEqualTo("null");
    }

    @Test
    void showsATokenOfTheSettings() {
        assertThat(authorization(
                        registry.url(),
                        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "abc.def")))
                .isEqualTo("Bearer abc.def");
    }

    @Test
    void showsATokenOfAnIssuer() {
        issuer.answer("/token", 200, "{\"access_token\":\"t-1\",\"expires_in\":3600}");

        assertThat(authorization(
                        registry.url(),
                        oauth(Map.of(
                                "bearer.auth.scope", "a b",
                                "bearer.auth.logical.cluster", "lsrc-1",
                                "bearer.auth.identity.pool.id", "pool-1"))))
                .isEqualTo("Bearer t-1");
        assertThat(registry.requests().get(0).headers())
                .containsEntry("target-sr-cluster", "lsrc-1")
                .containsEntry("confluent-identity-pool-id", "pool-1");
        assertThat(issuer.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.authorization()).isEqualTo(basic("proxy:s%2Fcr%3Aet"));
            assertThat(request.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
            assertThat(request.body()).isEqualTo("grant_type=client_credentials&scope=a+b");
        });
    }

    @Test
    void showsATokenOfTheIssuerOfKafka() {
        issuer.answer("/token", 200, "{\"access_token\":\"t-1\",\"expires_in\":3600}");

        assertThat(authorization(
                        registry.url(),
                        Map.of(
                                "bearer.auth.credentials.source",
                                "SASL_OAUTHBEARER_INHERIT",
                                "sasl.oauthbearer.token.endpoint.url",
                                issuer.url() + "/token",
                                "sasl.jaas.config",
                                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                                        + " clientId=\"proxy\" clientSecret=\"secret\" scope=\"s\";")))
                .isEqualTo("Bearer t-1");
        assertThat(issuer.requests().get(0).body()).isEqualTo("grant_type=client_credentials&scope=s");
    }

    @Test
    void asksForATokenOnce() {
        issuer.answer("/token", 200, "{\"access_token\":\"t-1\",\"expires_in\":3600}");
        issuer.hold();
        RegistryClient client = new RegistryClient(SchemaRegistryConfig.of(registry.url(), oauth(Map.of())));

        List<? extends CompletionStage<?>> answers = IntStream.range(0, 50)
                .mapToObj(unused -> client.get("/schemas/types"))
                .toList();
        issuer.release();

        assertThat(answers).allSatisfy(each -> assertThat(Await.result(each)).isNotNull());
        assertThat(issuer.requests()).hasSize(1);
    }

    @Test
    void tellsNothingOfTheIssuerWhenItRefuses() {
        issuer.answer("/token", 401, "{\"error\":\"invalid_client\",\"error_description\":\"proxy is locked\"}");

        ProxyException failure = failure(oauth(Map.of()));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        assertThat(failure)
                .hasMessage("No token was issued for the Schema Registry; error code: 401")
                .hasMessageNotContaining("proxy");
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void tellsThatTheIssuerDoesNotWork() {
        issuer.answer("/token", 200, "{\"access_token\":\"line\\nbreak\"}");
        assertThat(failure(oauth(Map.of())).code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);

        issuer.close();
        ProxyException failure = failure(oauth(Map.of()));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failure).hasMessageNotContaining("127.0.0.1");
    }

    private ProxyException failure(Map<String, String> settings) {
        return Await.failure(
                new RegistryClient(SchemaRegistryConfig.of(registry.url(), settings)).get("/schemas/types"));
    }

    private Map<String, String> oauth(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("retries.wait.ms", "1");
        settings.put("bearer.auth.credentials.source", "OAUTHBEARER");
        settings.put("bearer.auth.issuer.endpoint.url", issuer.url() + "/token");
        settings.put("bearer.auth.client.id", "proxy");
        settings.put("bearer.auth.client.secret", "s/cr:et");
        return settings;
    }

    private String authorization(String url, Map<String, String> settings) {
        Await.result(new RegistryClient(SchemaRegistryConfig.of(url, settings)).get("/schemas/types"));
        return registry.requests().get(0).authorization();
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }
}
