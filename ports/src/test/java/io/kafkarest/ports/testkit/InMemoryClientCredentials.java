package io.kafkarest.ports.testkit;

import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ClientCredentials;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials that a test hands out. */
public final class InMemoryClientCredentials implements ClientCredentials {

    private final Map<String, ClusterCredentials> byName = new ConcurrentHashMap<>();

    /** From now on the principal of this name has these. */
    public void put(String principal, ClusterCredentials credentials) {
        byName.put(principal, credentials);
    }

    /** From now on he has none. */
    public void remove(String principal) {
        byName.remove(principal);
    }

    @Override
    public Optional<ClusterCredentials> of(Principal principal) {
        return Optional.ofNullable(byName.get(principal.name()));
    }
}
