package io.kafkarest.adapters.auth.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.testkit.InMemoryClusterLogin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClusterVerifierTest {

    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final InMemoryClusterLogin cluster = new InMemoryClusterLogin();
    private final AtomicLong now = new AtomicLong();
    private final ClusterVerifier verifier = new ClusterVerifier(config(), cluster, now::get);

    @Test
    void believesWhatTheClusterSays() {
        cluster.put("alice", "right");

        Principal alice = verifier.verify(given("alice", "right")).orElseThrow();

        assertThat(alice.name()).isEqualTo("alice");
        assertThat(alice.roles()).isEmpty();
        assertThat(alice.proof())
                .isInstanceOfSatisfying(
                        Proof.Password.class,
                        proof -> assertThat(proof.password()).isEqualTo(Secret.of("right")));
        assertThat(alice.toString()).doesNotContain("right");
    }

    @Test
    void rule31AWrongPasswordIsAskedAboutAlsoAfterARightOne() {
        cluster.put("alice", "right");
        assertThat(verifier.verify(given("alice", "right"))).isPresent();

        assertThat(codeOf("alice", "wrong")).contains(FailureCode.AUTHENTICATION_FAILED);
        assertThat(codeOf("nobody", "right")).contains(FailureCode.AUTHENTICATION_FAILED);
    }

    @Test
    void asksOnceForAWhile() {
        cluster.put("alice", "right");

        for (int request = 0; request < 100; request++) {
            assertThat(verifier.verify(given("alice", "right"))).isPresent();
        }
        assertThat(cluster.questions()).isEqualTo(1);

        cluster.put("alice", "new");
        now.addAndGet(HOLDS.toNanos() + 1);
        assertThat(codeOf("alice", "right")).contains(FailureCode.AUTHENTICATION_FAILED);
    }

    @Test
    void aRefusalHoldsForASecond() {
        for (int request = 0; request < 100; request++) {
            assertThat(codeOf("alice", "new")).contains(FailureCode.AUTHENTICATION_FAILED);
        }
        assertThat(cluster.questions()).isEqualTo(1);

        cluster.put("alice", "new");
        now.addAndGet(Duration.ofSeconds(1).toNanos() + 1);
        assertThat(verifier.verify(given("alice", "new"))).isPresent();
    }

    @Test
    void aClusterThatIsSilentHasRefusedNobody() {
        cluster.put("alice", "right");
        cluster.setDown(true);

        assertThat(codeOf("alice", "right")).contains(FailureCode.BROKER_UNREACHABLE);

        cluster.setDown(false);
        assertThat(verifier.verify(given("alice", "right"))).isPresent();
    }

    @Test
    void isSilentAboutThePassword() {
        assertThatThrownBy(() -> verifier.verify(given("alice", "hidden-one")))
                .hasMessageNotContaining("hidden-one")
                .hasMessageNotContaining("alice");
    }

    private Optional<FailureCode> codeOf(String user, String password) {
        try {
            var unused = verifier.verify(given(user, password));
            return Optional.empty();
        } catch (ProxyException e) {
            return Optional.of(e.code());
        }
    }

    private static UserPassword given(String user, String password) {
        return new UserPassword(user, Secret.of(password));
    }

    private static AuthConfig config() {
        return new AuthConfig(
                "realm",
                Optional.of(PasswordConfig.ofCluster(HOLDS)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("*"),
                AccessRulesConfig.NONE);
    }
}
