package io.kafkarest.adapters.auth.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.testkit.AccessPolicyContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolePolicyTest implements AccessPolicyContract {

    @Override
    public AccessPolicy policy() {
        return new RolePolicy(List.of("admin", "developer"));
    }

    @Override
    public Principal trusted() {
        return principal("viewer", "developer");
    }

    @Override
    public Principal untrusted() {
        return principal("viewer");
    }

    @Test
    void deniesThoseWithoutRoles() {
        assertThat(decide(List.of("admin"), principal())).isEqualTo(AccessDecision.DENIED);
    }

    @Test
    void letsInEveryUserWithEitherWildcard() {
        assertThat(decide(List.of("*"), principal())).isEqualTo(AccessDecision.ALLOWED);
        assertThat(decide(List.of("**"), principal("viewer"))).isEqualTo(AccessDecision.ALLOWED);
        assertThat(decide(List.of("admin", "*"), principal())).isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void letsInNobodyWithoutRolesToHave() {
        assertThat(decide(List.of(), principal())).isEqualTo(AccessDecision.DENIED);
        assertThat(decide(List.of(), principal("admin"))).isEqualTo(AccessDecision.DENIED);
    }

    private static AccessDecision decide(List<String> roles, Principal principal) {
        return new RolePolicy(roles).decide(principal, new Permission.ViewCluster());
    }

    private static Principal principal(String... roles) {
        return new Principal("alice", Set.of(roles));
    }
}
