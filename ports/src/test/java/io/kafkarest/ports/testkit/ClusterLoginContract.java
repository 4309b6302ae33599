package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.ClusterLogin;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of {@link ClusterLogin} may rely on. */
public interface ClusterLoginContract {

    /** Of a cluster that knows {@code alice} with the password {@code alice-secret}. */
    ClusterLogin clusterLogin();

    @Test
    default void takesTheRightPassword() {
        assertThat(accepts("alice", "alice-secret")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong",
                "",
                " ",
                "ALICE-SECRET",
                "alice-secret ",
                "alice-secret\" serviceName=\"x",
                "alice-secret\n",
                "a\u0000b"
            })
    default void refusesEveryOtherPassword(String password) {
        assertThat(accepts("alice", password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "",
                "Alice",
                "alice\"; org.apache.kafka.common.security.plain.PlainLoginModule required",
                "alice\u0000x",
                "x\u0000alice",
                "al\nice",
                "älice"
            })
    default void refusesEveryOtherUser(String user) {
        assertThat(accepts(user, "alice-secret")).isFalse();
    }

    @Test
    default void aWrongPasswordIsRefusedAfterARightOne() {
        assertThat(accepts("alice", "alice-secret")).isTrue();

        assertThat(accepts("alice", "wrong")).isFalse();
    }

    private boolean accepts(String user, String password) {
        return clusterLogin()
                .accepts(new UserPassword(user, Secret.of(password)))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
