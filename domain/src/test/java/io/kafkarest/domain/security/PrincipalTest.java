package io.kafkarest.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrincipalTest {

    @Test
    void doesNotChangeWithTheRolesItWasMadeFrom() {
        Set<String> roles = new HashSet<>(Set.of("admin"));
        Principal principal = new Principal("alice", roles);

        roles.clear();

        assertThat(principal.roles()).containsExactly("admin");
    }

    @Test
    void hasNoRolesWhenAnonymous() {
        assertThat(Principal.ANONYMOUS.name()).isEqualTo("anonymous");
        assertThat(Principal.ANONYMOUS.roles()).isEmpty();
    }
}
