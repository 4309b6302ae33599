package io.kafkarest.adapters.auth.policy;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Lets in those who have one of the roles; {@code *} and {@code **} stand for every role and for none. Those who are in may
 * do everything, or, once there are rules, what a rule for one of their roles allows.
 */
final class RolePolicy implements AccessPolicy {

    // The reference lets nobody in with its own default, "*"; both spellings mean what the older versions made of it.
    private static final Set<String> ANY_ROLE = Set.of("*", "**");

    private final Set<String> roles;
    private final boolean isOpen;
    private final List<RoleRule> rules;

    RolePolicy(List<String> roles, AccessRulesConfig rules) {
        this.roles = Set.copyOf(roles);
        this.isOpen = !Collections.disjoint(this.roles, ANY_ROLE);
        this.rules = rules.rules().stream().map(RoleRule::new).toList();
    }

    @Override
    public AccessDecision decide(Principal principal, Permission permission) {
        return isLetIn(principal) && mayDo(principal, permission) ? AccessDecision.ALLOWED : AccessDecision.DENIED;
    }

    // Whoever is asked for nothing cannot have a role.
    private boolean isLetIn(Principal principal) {
        return isOpen || principal.proof() instanceof Proof.Exempt || !Collections.disjoint(roles, principal.roles());
    }

    private boolean mayDo(Principal principal, Permission permission) {
        return rules.isEmpty()
                || permission instanceof Permission.UseProxy
                || rules.stream().anyMatch(rule -> rule.appliesTo(principal) && rule.allows(permission));
    }
}
