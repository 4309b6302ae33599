package io.kafkarest.adapters.auth;

import static io.kafkarest.adapters.auth.Authenticators.credentials;
import static io.kafkarest.adapters.auth.token.TestIssuer.alice;
import static io.kafkarest.adapters.auth.token.TestIssuer.bearer;
import static io.kafkarest.adapters.auth.token.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.config.PrincipalMappingConfig;
import io.kafkarest.adapters.auth.token.TestIssuer;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.Both;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.Authenticator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, tokens and certificates at one listener. */
class SeveralMethodsTest {

    private static final ClientCertificate CAROL = new ClientCertificate("CN=carol");

    private final TestIssuer issuer = new TestIssuer();

    @TempDir
    private Path directory;

    private Authenticator authenticator;

    @BeforeEach
    void start() throws IOException {
        Path users = Files.writeString(directory.resolve("password.properties"), "bob: secret,viewer\n");
        Path roles = Files.writeString(directory.resolve("roles.properties"), "bob: admin\nCN\\=carol: admin\n");
        authenticator = Authenticators.of(Authenticators.withRoles(
                Authenticators.config(
                        Optional.of(new PasswordConfig(Optional.of(users))),
                        Optional.of(issuer.config()),
                        Optional.of(PrincipalMappingConfig.DEFAULT)),
                roles));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void takeCredentialsOfEachKind() {
        assertThat(nameOf(credentials("bob", "secret"))).contains("bob");
        assertThat(nameOf(signed(alice()))).contains("alice");
        assertThat(nameOf(CAROL)).contains("CN=carol");
    }

    @Test
    void refuseWhatIsNone() {
        assertThat(nameOf(new Credentials.None())).isEmpty();
        assertThat(nameOf(new Credentials.Unknown("Negotiate"))).isEmpty();
    }

    @Test
    void takeTheHeaderBeforeTheCertificate() {
        assertThat(nameOf(new Both(CAROL, credentials("bob", "secret")))).contains("bob");
        assertThat(nameOf(new Both(CAROL, signed(alice())))).contains("alice");
    }

    @Test
    void letNoCertificateMakeUpForAWrongHeader() {
        assertThat(nameOf(new Both(CAROL, credentials("bob", "wrong")))).isEmpty();
        assertThat(nameOf(new Both(CAROL, bearer("x")))).isEmpty();
    }

    @Test
    void ignoreAHeaderThatIsNotForThem() {
        assertThat(nameOf(new Both(CAROL, new Credentials.Unknown("Negotiate"))))
                .contains("CN=carol");
    }

    @Test
    void challengeWithAllThatGoIntoAHeader() {
        assertThat(authenticator.challenges(new Credentials.None()))
                .containsExactly("Basic realm=\"Kafka \\\"Rest\\\"\"", "Bearer realm=\"Kafka \\\"Rest\\\"\"");
    }

    @Test
    void addTheRolesOfTheFile() {
        assertThat(authenticator
                        .authenticate(credentials("bob", "secret"))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder("viewer", "admin");
        assertThat(authenticator.authenticate(CAROL).orElseThrow().roles()).containsExactly("admin");
    }

    private Optional<String> nameOf(Credentials credentials) {
        return authenticator.authenticate(credentials).map(Principal::name);
    }
}
