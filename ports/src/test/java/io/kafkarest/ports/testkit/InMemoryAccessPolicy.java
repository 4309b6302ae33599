package io.kafkarest.ports.testkit;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Allows everything but what was denied by name. */
public final class InMemoryAccessPolicy implements AccessPolicy {

    private final Map<String, Set<Permission>> denied = new ConcurrentHashMap<>();

    /** Denies this from now on. */
    public InMemoryAccessPolicy deny(Principal principal, Permission permission) {
        denied.computeIfAbsent(principal.name(), unused -> ConcurrentHashMap.newKeySet())
                .add(permission);
        return this;
    }

    @Override
    public AccessDecision decide(Principal principal, Permission permission) {
        boolean isDenied = denied.getOrDefault(principal.name(), Set.of()).contains(permission);
        return isDenied ? AccessDecision.DENIED : AccessDecision.ALLOWED;
    }
}
