package io.kafkarest.adapters.auth.policy;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lets in those who have one of the roles, to do everything; {@code *} and {@code **} stand for every role and for none. */
final class RolePolicy implements AccessPolicy {

    // The reference lets nobody in with its own default, "*"; both spellings mean what the older versions made of it.
    private static final Set<String> ANY_ROLE = Set.of("*", "**");

    private final Set<String> roles;
    private final boolean isOpen;

    RolePolicy(List<String> roles) {
        this.roles = Set.copyOf(roles);
        this.isOpen = !Collections.disjoint(this.roles, ANY_ROLE);
    }

    @Override
    public AccessDecision decide(Principal principal, Permission permission) {
        boolean isAllowed = isOpen || !Collections.disjoint(roles, principal.roles());
        return isAllowed ? AccessDecision.ALLOWED : AccessDecision.DENIED;
    }
}
