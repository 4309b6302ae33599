package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TlsTestServer;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Credentials.Both;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Secret;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container hands the certificate of a real connection to the authenticator. */
class ClientCertificateTest {

    private static final ClientCertificate ALICE = new ClientCertificate("CN=alice,OU=ServiceUsers,O=Example");

    @TempDir
    private static Path directory;

    private static TlsTestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TlsTestServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isPresentedByItsName() throws Exception {
        server.proxy.presented.clear();

        assertThat(server.getWithCertificate("/brokers")).isEqualTo(200);

        assertThat(server.proxy.presented).containsExactly(ALICE);
    }

    @Test
    void isPresentedBesideAHeader() throws Exception {
        server.proxy.presented.clear();

        assertThat(server.getWithCertificate("/brokers", "Authorization: Bearer x"))
                .isEqualTo(200);

        assertThat(server.proxy.presented).containsExactly(new Both(ALICE, new BearerToken(Secret.of("x"))));
    }

    @Test
    void isNotThereForThoseWhoShowNone() throws Exception {
        server.proxy.presented.clear();

        assertThat(server.getWithoutCertificate("/brokers")).isEqualTo(200);

        assertThat(server.proxy.presented).containsExactly(new Credentials.None());
    }
}
