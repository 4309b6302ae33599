package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.testkit.AuthenticatorContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasicAuthenticatorTest implements AuthenticatorContract {

    @TempDir
    private Path directory;

    @Override
    public Authenticator authenticator(Secret password) {
        return reading("alice: " + password.reveal() + ", admin , developer\n");
    }

    @Test
    void readsUsersWithAndWithoutRoles() {
        Authenticator authenticator = reading("""
                # comment
                alice: secret,admin,developer
                bob=hidden
                carol   open,
                """);

        assertThat(authenticate(authenticator, "alice", "secret"))
                .contains(new Principal("alice", Set.of("admin", "developer")));
        assertThat(authenticate(authenticator, "bob", "hidden")).contains(new Principal("bob", Set.of()));
        assertThat(authenticate(authenticator, "carol", "open")).contains(new Principal("carol", Set.of()));
    }

    @Test
    void comparesWithAnMd5Digest() {
        Authenticator authenticator = reading("alice: MD5:5EBE2294ECD0E0F08EAB7690D2A6EE69,admin");

        assertThat(authenticate(authenticator, "alice", "secret")).isPresent();
        assertThat(authenticate(authenticator, "alice", "Secret")).isEmpty();
        assertThat(authenticate(authenticator, "alice", "MD5:5EBE2294ECD0E0F08EAB7690D2A6EE69"))
                .isEmpty();
    }

    @Test
    void tellsCharactersApartThatAnMd5DigestOfJettyDoesNot() {
        Authenticator authenticator = reading("alice: MD5:d1457b72c3fb323a2671125aef3eab5d"); // of "?"

        assertThat(authenticate(authenticator, "alice", "?")).isPresent();
        assertThat(authenticate(authenticator, "alice", "密")).isEmpty();
    }

    @Test
    void readsFilesInTheFormerEncodingOfProperties() {
        Authenticator authenticator = reading("alice: sécret", ISO_8859_1);

        assertThat(authenticate(authenticator, "alice", "sécret")).isPresent();
    }

    @Test
    void challengesWithTheRealm() {
        assertThat(reading("").challenge()).contains("Basic realm=\"Kafka \\\"Rest\\\"\"");
    }

    @Test
    void namesTheFileThatItCannotRead() {
        Path missing = directory.resolve("missing.properties");

        assertThatThrownBy(() -> new PasswordFile(config(missing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void namesTheUserWhosePasswordItDoesNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("alice: CRYPT:adpexzg3FUZAk"))
                .withMessageContaining("alice")
                .withMessageContaining("CRYPT")
                .withMessageNotContaining("adpexzg3FUZAk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("alice: MD5:0123456789"))
                .withMessageContaining("alice")
                .withMessageNotContaining("0123456789");
    }

    @Test
    void takesNoUserWithoutPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("alice: ,admin"))
                .withMessageContaining("alice");
    }

    private static Optional<Principal> authenticate(Authenticator authenticator, String user, String password) {
        return authenticator.authenticate(new UserPassword(user, Secret.of(password)));
    }

    private Authenticator reading(String lines) {
        return reading(lines, UTF_8);
    }

    private Authenticator reading(String lines, Charset charset) {
        Path file = directory.resolve("password.properties");
        try {
            Files.writeString(file, lines, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BasicAuthenticator(config(file), new PasswordFile(config(file)));
    }

    private static AuthConfig config(Path file) {
        return new AuthConfig("Kafka \"Rest\"", file, List.of("*"));
    }
}
