package io.kafkarest.ports.testkit;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the users it was told; without any it denies everybody. */
public final class InMemoryAuthenticator implements Authenticator {

    private final Map<UserPassword, Principal> known = new ConcurrentHashMap<>();

    /** Knows this user from now on. */
    public InMemoryAuthenticator add(Principal principal, String password) {
        known.put(new UserPassword(principal.name(), Secret.of(password)), principal);
        return this;
    }

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        return credentials instanceof UserPassword given ? Optional.ofNullable(known.get(given)) : Optional.empty();
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of("Basic realm=\"test\"");
    }
}
