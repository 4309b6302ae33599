package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import org.junit.jupiter.api.Test;

/** What callers rely on of an {@link Authenticator} that asks for names and passwords. */
public interface PasswordAuthenticatorContract extends AuthenticatorContract {

    /** An authenticator that knows {@code alice} with this password, and nobody else. */
    Authenticator authenticator(Secret password);

    @Override
    default Credentials ofAlice() {
        return credentials("alice", "secret");
    }

    @Test
    default void takesPasswordsWithAnyCharacters() {
        Authenticator authenticator = authenticator(Secret.of("sé:cr=et 密"));

        assertThat(authenticator.authenticate(credentials("alice", "sé:cr=et 密")))
                .isPresent();
    }

    @Test
    default void deniesAWrongPassword() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("alice", "secre"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("alice", "Secret"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("alice", ""))).isEmpty();
    }

    @Test
    default void deniesAWrongPasswordAlsoAfterTheRightOne() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("alice", "secret"))).isPresent();
        assertThat(authenticator.authenticate(credentials("alice", "wrong"))).isEmpty();
    }

    @Test
    default void deniesAnUnknownUser() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("bob", "secret"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("ALICE", "secret"))).isEmpty();
    }

    @Test
    default void keepsThePasswordWithTheProof() {
        Principal alice = authenticator(Secret.of("secret"))
                .authenticate(credentials("alice", "secret"))
                .orElseThrow();

        assertThat(alice.proof())
                .isInstanceOfSatisfying(
                        Proof.Password.class,
                        proof -> assertThat(proof.password()).isEqualTo(Secret.of("secret")));
        assertThat(alice.toString()).doesNotContain("secret");
    }

    @Test
    default void asksForCredentials() {
        assertThat(authenticator(Secret.of("secret")).challenges(new Credentials.None()))
                .singleElement()
                .asString()
                .startsWith("Basic realm=");
    }

    private static Credentials credentials(String user, String password) {
        return new UserPassword(user, Secret.of(password));
    }
}
