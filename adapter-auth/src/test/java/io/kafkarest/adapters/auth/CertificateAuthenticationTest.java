package io.kafkarest.adapters.auth;

import static io.kafkarest.adapters.auth.Authenticators.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.testkit.AuthenticatorContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthenticationTest implements AuthenticatorContract {

    private static final String ALICE = "CN=alice,OU=ServiceUsers,O=Example";
    private static final String RULES = "RULE:^CN=(.*?),OU=ServiceUsers.*$/$1/L";

    @TempDir
    private Path directory;

    private Authenticator authenticator;

    @BeforeEach
    void readRoles() throws IOException {
        authenticator = authenticator(RULES);
    }

    @Override
    public Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public Credentials ofAlice() {
        return new ClientCertificate(ALICE);
    }

    @Test
    void keepsTheDistinguishedNameWithTheProof() {
        Principal alice = authenticator.authenticate(ofAlice()).orElseThrow();

        assertThat(alice.proof()).isEqualTo(new Proof.Certificate(ALICE));
    }

    @Test
    void takesTheWholeNameWithoutRules() {
        assertThat(authenticator("DEFAULT").authenticate(ofAlice()).map(Principal::name))
                .contains(ALICE);
    }

    @Test
    void doesNotTakeTwoCertificatesOfOneNameForTheSame() {
        Principal alice = authenticator.authenticate(ofAlice()).orElseThrow();
        Principal other = authenticator
                .authenticate(new ClientCertificate("CN=Alice,OU=ServiceUsers,O=Elsewhere"))
                .orElseThrow();

        assertThat(other.name()).isEqualTo(alice.name());
        assertThat(other.identity()).isNotEqualTo(alice.identity());
    }

    @Test
    void ignoresAHeaderThatItHasNotAskedFor() {
        Credentials both = new Credentials.Both(new ClientCertificate(ALICE), credentials("bob", "secret"));

        assertThat(authenticator.authenticate(both).map(Principal::name)).contains("alice");
    }

    @Test
    void asksForNoHeader() {
        assertThat(authenticator.challenges(new Credentials.None())).isEmpty();
    }

    @Test
    void givesNoRolesToOthers() {
        assertThat(authenticator
                        .authenticate(new ClientCertificate("CN=bob,OU=ServiceUsers"))
                        .map(Principal::roles))
                .contains(Set.of());
    }

    private Authenticator authenticator(String rules) {
        try {
            Path roles = Files.writeString(directory.resolve("roles.properties"), "alice: admin, developer\n");
            return Authenticators.of(Authenticators.withRoles(Authenticators.certificates(rules), roles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
