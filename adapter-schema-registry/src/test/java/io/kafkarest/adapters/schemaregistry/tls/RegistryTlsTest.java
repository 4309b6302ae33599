package io.kafkarest.adapters.schemaregistry.tls;

import static io.kafkarest.adapters.schemaregistry.tls.Identity.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.testkit.Await;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTlsTest {

    private static final String SSL = "schema.registry.ssl.";
    private static final String KEY_PASSWORD = "open-the-key";

    private static Identity server;
    private static Identity proxy;
    private static Identity stranger;
    private static TestRegistry registry;
    private static TestRegistry mutual;
    private static TestRegistry misnamed;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = Identity.create(directory, "server", "dns:localhost,ip:127.0.0.1");
        proxy = Identity.create(directory, "proxy", "dns:proxy.example");
        stranger = Identity.create(directory, "stranger", "dns:stranger.example");
        registry = new TestRegistry(new HttpsConfigurator(server.serverContext(proxy)));
        mutual = new TestRegistry(new AskingForCertificates(server.serverContext(proxy)));
        misnamed = new TestRegistry(new HttpsConfigurator(stranger.serverContext(proxy)));
    }

    @AfterAll
    static void stop() {
        registry.close();
        mutual.close();
        misnamed.close();
    }

    static Stream<Map<String, String>> trust() {
        return Stream.of(
                Map.of("truststore.location", server.trustStore("JKS").toString(), "truststore.password", PASSWORD),
                Map.of("truststore.location", server.trustStore("JKS").toString()),
                Map.of(
                        "truststore.location",
                        server.trustStore("PKCS12").toString(),
                        "truststore.password",
                        PASSWORD,
                        "truststore.type",
                        "PKCS12"),
                Map.of("truststore.location", server.trustStore("PKCS12").toString(), "truststore.password", PASSWORD),
                Map.of("truststore.location", server.pemTrustFile().toString(), "truststore.type", "PEM"),
                Map.of("truststore.certificates", server.pemCertificate(), "truststore.type", "PEM"),
                Map.of("truststore.certificates", stranger.pemCertificate() + server.pemCertificate()));
    }

    @ParameterizedTest
    @MethodSource("trust")
    void trustsWhomItIsToldToTrust(Map<String, String> settings) {
        assertThat(Await.result(client(registry, settings).get("/schemas/types")))
                .hasSize(1);
    }

    @Test
    void trustsNobodyElse() {
        assertNoConnection(client(registry, Map.of()), "no secure connection");
        assertNoConnection(
                client(registry, Map.of("truststore.certificates", stranger.pemCertificate())), "no secure connection");
    }

    static Stream<Map<String, String>> own() {
        return Stream.of(
                Map.of("keystore.location", proxy.keyStore("JKS", PASSWORD).toString(), "keystore.password", PASSWORD),
                Map.of(
                        "keystore.location", proxy.keyStore("JKS", KEY_PASSWORD).toString(),
                        "keystore.password", PASSWORD,
                        "key.password", KEY_PASSWORD),
                Map.of(
                        "keystore.location",
                        proxy.keyStore("PKCS12", PASSWORD).toString(),
                        "keystore.password",
                        PASSWORD,
                        "keystore.type",
                        "PKCS12"),
                Map.of("keystore.location", proxy.pemFile().toString(), "keystore.type", "PEM"),
                Map.of(
                        "keystore.key", proxy.pemKey(),
                        "keystore.certificate.chain", proxy.pemCertificate(),
                        "keystore.type", "PEM"),
                Map.of(
                        "keystore.key", proxy.encryptedPemKey(),
                        "key.password", PASSWORD,
                        "keystore.certificate.chain", proxy.pemCertificate()));
    }

    @ParameterizedTest
    @MethodSource("own")
    void showsItsOwnCertificate(Map<String, String> settings) {
        assertThat(Await.result(trusting(mutual, settings).get("/schemas/types")))
                .hasSize(1);
    }

    @Test
    void isNotLetInWithoutACertificateThatTheRegistryTrusts() {
        ProxyException without = Await.failure(trusting(mutual, Map.of()).get("/schemas/types"));
        ProxyException wrong = Await.failure(trusting(
                        mutual,
                        Map.of(
                                "keystore.key", stranger.pemKey(),
                                "keystore.certificate.chain", stranger.pemCertificate()))
                .get("/schemas/types"));

        assertThat(without.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(wrong.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void doesNotTalkToARegistryOfAnotherNameNotEvenOnThisMachine(String host) {
        Map<String, String> settings = Map.of("truststore.certificates", stranger.pemCertificate());

        assertNoConnection(client("https://" + host + ":" + misnamed.port(), settings), "no secure connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void talksToARegistryOfAnotherNameIfItIsToldSo(String algorithm) {
        Map<String, String> settings = Map.of(
                "truststore.certificates", stranger.pemCertificate(), "endpoint.identification.algorithm", algorithm);

        assertThat(Await.result(client(misnamed, settings).get("/schemas/types")))
                .hasSize(1);
    }

    @Test
    void checksTheIssuerEvenIfItIsToldNotToCheckTheName() {
        Map<String, String> settings =
                Map.of("truststore.certificates", server.pemCertificate(), "endpoint.identification.algorithm", "");

        assertNoConnection(client(misnamed, settings), "no secure connection");
    }

    @Test
    void takesProtocolsAndCiphersThatItIsTold() {
        Map<String, String> settings = Map.of(
                "truststore.certificates", server.pemCertificate(),
                "enabled.protocols", "TLSv1.2",
                "cipher.suites", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");

        assertThat(Await.result(client(registry, settings).get("/schemas/types")))
                .hasSize(1);
    }

    static Stream<Map.Entry<String, Map<String, String>>> wrongFiles() {
        String keyStore = proxy.keyStore("JKS", KEY_PASSWORD).toString();
        String trustStore = server.trustStore("JKS").toString();
        return Stream.of(
                Map.entry("keystore.location: there is no such file", Map.of("keystore.location", "/no/such/file")),
                Map.entry("truststore.location: there is no such file", Map.of("truststore.location", "/no/such/file")),
                Map.entry(
                        "keystore.password: is not the right one",
                        Map.of("keystore.location", keyStore, "keystore.password", "hush")),
                Map.entry(
                        "key.password: does not open the key",
                        Map.of("keystore.location", keyStore, "keystore.password", PASSWORD, "key.password", "hush")),
                Map.entry(
                        "truststore.password: is not the right one",
                        Map.of("truststore.location", trustStore, "truststore.password", "hush")),
                Map.entry(
                        "truststore.type: is none of",
                        Map.of("truststore.location", trustStore, "truststore.type", "X")),
                Map.entry(
                        "truststore.location: holds no certificate",
                        Map.of("truststore.location", trustStore, "truststore.type", "PEM")),
                Map.entry(
                        "keystore.location: is not of the type",
                        Map.of("keystore.location", proxy.pemFile().toString(), "keystore.password", "hush")));
    }

    static Stream<Map.Entry<String, Map<String, String>>> wrongText() {
        return Stream.of(
                Map.entry("keystore.certificate.chain: is missing", Map.of("keystore.key", proxy.pemKey())),
                Map.entry(
                        "keystore.key: holds no key",
                        Map.of(
                                "keystore.key", proxy.pemCertificate(),
                                "keystore.certificate.chain", proxy.pemCertificate())),
                Map.entry(
                        "key.password: is missing",
                        Map.of(
                                "keystore.key", proxy.encryptedPemKey(),
                                "keystore.certificate.chain", proxy.pemCertificate())),
                Map.entry(
                        "key.password: does not open the key",
                        Map.of(
                                "keystore.key", proxy.encryptedPemKey(),
                                "key.password", "hush",
                                "keystore.certificate.chain", proxy.pemCertificate())),
                Map.entry(
                        "truststore.certificates: and",
                        Map.of(
                                "truststore.certificates",
                                server.pemCertificate(),
                                "truststore.location",
                                "/no/such/file")),
                Map.entry(
                        "truststore.type: must be PEM",
                        Map.of("truststore.certificates", server.pemCertificate(), "truststore.type", "JKS")),
                Map.entry(
                        "endpoint.identification.algorithm: is neither",
                        Map.of("endpoint.identification.algorithm", "hush")),
                Map.entry("enabled.protocols: names something", Map.of("enabled.protocols", "TLSv1.2,hush")));
    }

    @ParameterizedTest
    @MethodSource({"wrongFiles", "wrongText"})
    void saysAtOnceWhichSettingIsWrong(Map.Entry<String, Map<String, String>> wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(registry, wrong.getValue()))
                .withMessageStartingWith(SSL + wrong.getKey())
                .withMessageNotContaining("hush");
    }

    private static void assertNoConnection(RegistryClient client, String reason) {
        ProxyException failure = Await.failure(client.get("/schemas/types"));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
        assertThat(failure).hasMessageEndingWith(reason);
    }

    private static RegistryClient trusting(TestRegistry server, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("truststore.certificates", RegistryTlsTest.server.pemCertificate());
        return client(server, all);
    }

    private static RegistryClient client(TestRegistry server, Map<String, String> settings) {
        return client(server.url(), settings);
    }

    private static RegistryClient client(String url, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put(SSL + name, value));
        return new RegistryClient(SchemaRegistryConfig.of(url, all));
    }

    /** Lets nobody in without one. */
    private static final class AskingForCertificates extends HttpsConfigurator {

        AskingForCertificates(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters params) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setNeedClientAuth(true);
            params.setSSLParameters(parameters);
        }
    }
}
