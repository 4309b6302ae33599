package io.kafkarest.adapters.auth.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import org.junit.jupiter.api.Test;

class AnonymousAuthenticatorTest {

    private final Authenticator authenticator = new AnonymousAuthenticator();

    @Test
    void takesEverybodyForAnonymous() {
        assertThat(authenticator.authenticate(new Credentials.None())).contains(Principal.ANONYMOUS);
        assertThat(authenticator.authenticate(new UserPassword("alice", Secret.of("secret"))))
                .contains(Principal.ANONYMOUS);
    }

    @Test
    void asksForNothing() {
        assertThat(authenticator.challenges(new Credentials.None())).isEmpty();
    }
}
