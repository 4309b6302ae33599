package io.kafkarest.ports.testkit;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows those it was told; without any it denies everybody. */
public final class InMemoryAuthenticator implements Authenticator {

    private final Map<Credentials, Principal> known = new ConcurrentHashMap<>();

    /** Knows this user from now on. */
    public InMemoryAuthenticator add(String user, Set<String> roles, Secret password) {
        Proof proof = new Proof.Password(password, Integer.toString(known.size()));
        return add(new UserPassword(user, password), new Principal(user, roles, proof));
    }

    /** Takes credentials of any kind for proof of this from now on. */
    public InMemoryAuthenticator add(Credentials credentials, Principal principal) {
        known.put(credentials, principal);
        return this;
    }

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        return Optional.ofNullable(known.get(credentials));
    }

    @Override
    public List<String> challenges(Credentials refused) {
        return List.of("Basic realm=\"test\"");
    }
}
