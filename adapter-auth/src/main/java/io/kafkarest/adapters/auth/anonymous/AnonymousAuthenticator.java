package io.kafkarest.adapters.auth.anonymous;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.Authenticator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes everybody for {@link Principal#ANONYMOUS}, whatever he says he is. */
final class AnonymousAuthenticator implements Authenticator {

    @Inject
    AnonymousAuthenticator() {}

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        return Optional.of(Principal.ANONYMOUS);
    }

    @Override
    public List<String> challenges(Credentials refused) {
        return List.of();
    }

    @Override
    public boolean answersAtOnce() {
        return true;
    }
}
