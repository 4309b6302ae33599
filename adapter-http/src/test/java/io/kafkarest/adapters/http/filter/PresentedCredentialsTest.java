package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Credentials.Both;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedCredentialsTest {

    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIB4zCCAYmgAwIBAgIUNOqECYHuCXLDe5lHi6decbDE0WswCgYIKoZIzj0EAwIw
            RjELMAkGA1UEBhMCREUxEDAOBgNVBAoMB0V4YW1wbGUxFTATBgNVBAsMDFNlcnZp
            Y2VVc2VyczEOMAwGA1UEAwwFYWxpY2UwIBcNMjYxMTI1MjIyOTExWhgPMjEyNjEx
            MDEyMjI5MTFaMEYxCzAJBgNVBAYTAkRFMRAwDgYDVQQKDAdFeGFtcGxlMRUwEwYD
            VQQLDAxTZXJ2aWNlVXNlcnMxDjAMBgNVBAMMBWFsaWNlMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEsyibHjJFjnpH4T+w6vMGaACubiJMgY2iP5Ox3dcwYHj1lXYP
            NpGD1O9IptcYDSo5AilT4krTRVJjnKIpCfvVmqNTMFEwHQYDVR0OBBYEFBPE2VOd
            R8nJZCHFKpX7Fm3xBweZMB8GA1UdIwQYMBaAFBPE2VOdR8nJZCHFKpX7Fm3xBweZ
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAL8/mt6eVfrD8V0s
            LevtlFKd3mgYsweoeL6qpqKFJ5AOAiBdoJPOSmzsbHtZ7vTSRIPoJA+P8hhOP6cA
            0zj89RYtow==
            -----END CERTIFICATE-----
            """;
    private static final ClientCertificate ALICE = new ClientCertificate("CN=alice,OU=ServiceUsers,O=Example,C=DE");

    private final ContainerRequest request = new ContainerRequest(
            URI.create("http://localhost/"),
            URI.create("http://localhost/brokers"),
            "GET",
            null,
            new MapPropertiesDelegate(),
            null);

    @Test
    void areNoneWithoutHeaderAndCertificate() {
        assertThat(PresentedCredentials.of(request)).isEqualTo(new Credentials.None());
    }

    @Test
    void areTheCertificateOfTheConnection() throws CertificateException {
        presentCertificate();

        assertThat(PresentedCredentials.of(request)).isEqualTo(ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cOQ6c/Y=", "cMOkOnPDtg=="})
    void areReadInTheOldEncodingIfTheyAreNotInTheNewOne(String base64) {
        request.header("Authorization", "Basic " + base64);

        UserPassword read = (UserPassword) PresentedCredentials.of(request);

        assertThat(read.user()).isEqualTo("pä");
    }

    @Test
    void areBothWithAHeaderBesides() throws CertificateException {
        presentCertificate();
        request.header("Authorization", "Basic YWxpY2U6c2VjcmV0");

        assertThat(PresentedCredentials.of(request))
                .isEqualTo(new Both(ALICE, new UserPassword("alice", Secret.of("secret"))));
    }

    @Test
    void areNoCertificateThatTheClientOnlySpeaksOf() {
        request.header("jakarta.servlet.request.X509Certificate", CERTIFICATE);
        request.header("X-Client-Cert", CERTIFICATE);

        assertThat(PresentedCredentials.of(request)).isEqualTo(new Credentials.None());
    }

    @Test
    void areABearerTokenWhateverTheCaseOfItsScheme() {
        request.header("Authorization", "bEARER  a.b.c ");

        assertThat(PresentedCredentials.of(request)).isEqualTo(new BearerToken(Secret.of("a.b.c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!", "Basic YWxpY2U=", "Bearer", "Negotiate x", "Basic YQ==,Bearer x"})
    void areUnknownIfTheyAreNotUnderstood(String header) {
        request.header("Authorization", header);

        assertThat(PresentedCredentials.of(request)).isInstanceOf(Credentials.Unknown.class);
    }

    @Test
    void areUnknownIfThereAreTwo() {
        request.header("Authorization", "Basic YWxpY2U6c2VjcmV0");
        request.header("Authorization", "Basic Ym9iOmhpZGRlbg==");

        assertThat(PresentedCredentials.of(request)).isInstanceOf(Credentials.Unknown.class);
    }

    private void presentCertificate() throws CertificateException {
        var bytes = new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII));
        var leaf = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        request.setProperty("jakarta.servlet.request.X509Certificate", new X509Certificate[] {leaf});
    }
}
