package io.kafkarest.adapters.auth;

import static io.kafkarest.adapters.auth.Authenticators.credentials;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.PasswordAuthenticatorContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthenticationTest implements PasswordAuthenticatorContract {

    @TempDir
    private Path directory;

    private Authenticator shared;

    @BeforeEach
    void makeShared() {
        shared = authenticator(Secret.of("secret"));
    }

    @Override
    public Authenticator authenticator() {
        return shared;
    }

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

        assertThat(roles(authenticator, "alice", "secret")).contains(Set.of("admin", "developer"));
        assertThat(roles(authenticator, "bob", "hidden")).contains(Set.of());
        assertThat(roles(authenticator, "carol", "open")).contains(Set.of());
    }

    /** The password of all is "secret"; the hashes were made with Jetty's tools and with libxcrypt. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "MD5:5EBE2294ECD0E0F08EAB7690D2A6EE69",
                "MD5:5ebe2294ecd0e0f08eab7690d2a6ee69",
                "OBF:1yta1t331v8w1v9q1t331ytc",
                "CRYPT:adF1BEU7zm2Iw",
                "$2y$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW",
                "$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a"
            })
    void comparesWithWhatFilesHold(String stored) {
        Authenticator authenticator = reading("alice: " + stored + ",admin");

        assertThat(roles(authenticator, "alice", "secret")).contains(Set.of("admin"));
        assertThat(roles(authenticator, "alice", "Secret")).isEmpty();
        assertThat(roles(authenticator, "alice", "")).isEmpty();
        assertThat(roles(authenticator, "bob", "secret")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MD5:5EBE2294ECD0E0F08EAB7690D2A6EE69",
                "OBF:1yta1t331v8w1v9q1t331ytc",
                "CRYPT:adF1BEU7zm2Iw",
                "$2y$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW"
            })
    void takesNoHashForThePassword(String stored) {
        assertThat(roles(reading("alice: " + stored), "alice", stored)).isEmpty();
    }

    @Test
    void revealsObfuscatedPasswordsWithAnyCharacters() {
        Authenticator authenticator = reading("alice: OBF:U0mtiU12njU0xk516zd1vn21vnw1da71vn61vo016xxU19d5U0ypvU0qk3");

        assertThat(roles(authenticator, "alice", "sé:cr=et 密")).isPresent();
    }

    @Test
    void tellsCharactersApartThatAnMd5DigestOfJettyDoesNot() {
        Authenticator authenticator = reading("alice: MD5:d1457b72c3fb323a2671125aef3eab5d"); // of "?"

        assertThat(roles(authenticator, "alice", "?")).isPresent();
        assertThat(roles(authenticator, "alice", "密")).isEmpty();
    }

    @Test
    void readsFilesInTheFormerEncodingOfProperties() {
        Authenticator authenticator = reading("alice: sécret", ISO_8859_1);

        assertThat(roles(authenticator, "alice", "sécret")).isPresent();
    }

    @Test
    void challengesWithTheRealm() {
        assertThat(reading("").challenges(new Credentials.None()))
                .containsExactly("Basic realm=\"Kafka \\\"Rest\\\"\"");
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws IOException {
        Authenticator authenticator = reading("alice: secret,admin");
        assertThat(roles(authenticator, "alice", "secret")).contains(Set.of("admin"));

        Files.writeString(directory.resolve("password.properties"), "alice: hidden,developer");

        Await.until(
                "the new password is known",
                () -> roles(authenticator, "alice", "hidden").isPresent());
        assertThat(roles(authenticator, "alice", "hidden")).contains(Set.of("developer"));
        assertThat(roles(authenticator, "alice", "secret")).isEmpty();
    }

    @Test
    void distinguishesPasswordsByTheirFingerprints() {
        Authenticator one = reading("alice: secret");
        Authenticator other = reading("alice: secret");

        assertThat(fingerprint(one)).isEqualTo(fingerprint(one)).isNotEqualTo(fingerprint(other));
        assertThat(fingerprint(one)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRYPT:adpexzg3FUZA",
                "MD5:0123456789",
                "OBF:1yta1",
                "OBF:!!!!",
                "OBF:",
                "$2y$10$tooshort",
                "$2y$99$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW",
                " ,admin"
            })
    void namesFileAndUserWhosePasswordItDoesNotUnderstand(String entry) {
        assertThatThrownBy(() -> reading("alice: " + entry))
                .hasMessageContaining("alice")
                .hasMessageContaining("password.properties")
                .message()
                .doesNotContain("adpexzg3FUZA", "0123456789", "1yta1", "!!!!", "tooshort", "abcdefghi");
    }

    @Test
    void doesNotShowALineWithoutAName() {
        assertThatThrownBy(() -> reading("alice: secret\nhunter2\n"))
                .hasMessageContaining("password.properties")
                .hasMessageContaining("no password")
                .hasMessageNotContaining("hunter2");
    }

    private static String fingerprint(Authenticator authenticator) {
        Principal alice =
                authenticator.authenticate(credentials("alice", "secret")).orElseThrow();
        return ((Proof.Password) alice.proof()).fingerprint();
    }

    private static Optional<Set<String>> roles(Authenticator authenticator, String user, String password) {
        return authenticator.authenticate(credentials(user, password)).map(Principal::roles);
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
        return Authenticators.of(Authenticators.passwords(file));
    }
}
