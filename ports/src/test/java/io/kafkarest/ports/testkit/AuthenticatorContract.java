package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers of an {@link Authenticator} rely on that asks for names and passwords. */
public interface AuthenticatorContract {

    /** The one whom the authenticator under test knows. */
    Principal KNOWN = new Principal("alice", Set.of("admin", "developer"));

    /** The authenticator under test: it knows {@link #KNOWN}, with this password, and nobody else. */
    Authenticator authenticator(Secret password);

    @Test
    default void knowsTheOneWithTheRightPassword() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("alice", "secret"))).contains(KNOWN);
    }

    @Test
    default void takesPasswordsWithAnyCharacters() {
        Authenticator authenticator = authenticator(Secret.of("sé:cr=et 密"));

        assertThat(authenticator.authenticate(credentials("alice", "sé:cr=et 密")))
                .contains(KNOWN);
    }

    @Test
    default void deniesAWrongPassword() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("alice", "secre"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("alice", "Secret"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("alice", ""))).isEmpty();
    }

    @Test
    default void deniesAnUnknownUser() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(credentials("bob", "secret"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("ALICE", "secret"))).isEmpty();
        assertThat(authenticator.authenticate(credentials("", ""))).isEmpty();
    }

    @Test
    default void deniesThoseWhoDoNotSayWhoTheyAre() {
        Authenticator authenticator = authenticator(Secret.of("secret"));

        assertThat(authenticator.authenticate(new Credentials.None())).isEmpty();
        assertThat(authenticator.authenticate(new Credentials.Unknown("Bearer")))
                .isEmpty();
    }

    @Test
    default void asksForCredentials() {
        assertThat(authenticator(Secret.of("secret")).challenge()).isPresent();
    }

    private static Credentials credentials(String user, String password) {
        return new UserPassword(user, Secret.of(password));
    }
}
