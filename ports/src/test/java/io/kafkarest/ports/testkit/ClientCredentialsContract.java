package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.ClientCredentials;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers of {@link ClientCredentials} may rely on. */
public interface ClientCredentialsContract {

    /** Knows {@code alice} as {@code app-alice} with the password {@code pass,of=alice} by SCRAM-SHA-512, and no {@code mallory}. */
    ClientCredentials clientCredentials();

    @Test
    default void givesThePrincipalHisCredentials() {
        assertThat(clientCredentials().of(new Principal("alice", Set.of())))
                .contains(new ClusterCredentials("SCRAM-SHA-512", "app-alice", Secret.of("pass,of=alice")));
    }

    @Test
    default void givesNothingToOthers() {
        assertThat(clientCredentials().of(new Principal("mallory", Set.of()))).isEmpty();
        assertThat(clientCredentials().of(new Principal("ALICE", Set.of()))).isEmpty();
        assertThat(clientCredentials().of(new Principal("", Set.of()))).isEmpty();
    }

    @Test
    default void showsNoPassword() {
        assertThat(clientCredentials().of(new Principal("alice", Set.of())).toString())
                .doesNotContain("pass,of=alice");
    }
}
