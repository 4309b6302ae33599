package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Credentials.Both;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers of an {@link Authenticator} rely on, whatever kind of credentials it asks for. */
public interface AuthenticatorContract {

    /** Credentials of every kind that prove nothing to anybody. */
    List<Credentials> WORTHLESS = List.of(
            new Credentials.None(),
            new Credentials.Unknown("Negotiate"),
            new Credentials.Unknown(""),
            new UserPassword("", Secret.of("")),
            new UserPassword("nobody", Secret.of("\0\uFFFF\uD800")),
            new BearerToken(Secret.of("")),
            new BearerToken(Secret.of("no token")),
            new BearerToken(Secret.of("e30.e30.")),
            new ClientCertificate(""),
            new ClientCertificate("CN=nobody"),
            new Both(new ClientCertificate("CN=nobody"), new Credentials.Unknown("Negotiate")));

    /** An authenticator, the same one at each call. */
    Authenticator authenticator();

    /** Credentials that prove {@code alice}, with the roles {@code admin} and {@code developer}. */
    Credentials ofAlice();

    @Test
    default void knowsAliceByHerCredentials() {
        Principal alice = authenticator().authenticate(ofAlice()).orElseThrow();

        assertThat(alice.name()).isEqualTo("alice");
        assertThat(alice.roles()).containsExactlyInAnyOrder("admin", "developer");
    }

    @Test
    default void takesAliceForTheSameEachTime() {
        Principal first = authenticator().authenticate(ofAlice()).orElseThrow();
        Principal second = authenticator().authenticate(ofAlice()).orElseThrow();

        assertThat(second.identity()).isEqualTo(first.identity());
    }

    @Test
    default void knowsNobodyByWorthlessCredentials() {
        assertThat(WORTHLESS)
                .allSatisfy(each -> assertThat(authenticator().authenticate(each))
                        .as("%s", each)
                        .isEmpty());
    }
}
