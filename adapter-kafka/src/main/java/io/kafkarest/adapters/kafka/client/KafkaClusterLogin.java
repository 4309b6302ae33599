package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.ports.out.ClusterLogin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Logs in with an admin client that is made for this and closed again, so that no answer comes from a former login. */
final class KafkaClusterLogin implements ClusterLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final char SEPARATOR_OF_PLAIN = '\0';

    private final KafkaConfig config;

    @Inject
    KafkaClusterLogin(KafkaConfig config) {
        this.config = config;
    }

    @Override
    public CompletionStage<Boolean> accepts(UserPassword credentials) {
        String user = credentials.user();
        String password = credentials.password().reveal();
        if (user.isEmpty()
                || password.isEmpty()
                || user.indexOf(SEPARATOR_OF_PLAIN) >= 0
                || password.indexOf(SEPARATOR_OF_PLAIN) >= 0) {
            return CompletableFuture.completedStage(false);
        }
        CallerLogin login =
                new CallerLogin.Password(config.identity().passwordMechanism(), user, credentials.password());
        IdentitySession session = KafkaIdentity.of(new KafkaIdentity.Key("login", user, List.of()), login)
                .newSession();
        return logIn(session.withLoginAndOwnName(AdminSettings.of(config.admin())));
    }

    private static CompletionStage<Boolean> logIn(Map<String, Object> settings) {
        SharedAdmin admin = new SharedAdmin(settings);
        DescribeClusterOptions patience = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
        CompletionStage<String> cluster =
                admin.ask(client -> client.describeCluster(patience).clusterId());
        CompletableFuture<Boolean> verdict = cluster.toCompletableFuture()
                .orTimeout(PATIENCE.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS)
                .handle((id, failure) -> failure == null || accepts(failure));
        var unused = verdict.whenCompleteAsync((accepted, failure) -> admin.close());
        return verdict;
    }

    private static boolean accepts(Throwable failure) {
        Throwable cause = KafkaFailures.unwrap(failure);
        if (cause instanceof AuthenticationException) {
            return false;
        }
        if (cause instanceof AuthorizationException) {
            // He may not ask this, but he is in.
            return true;
        }
        throw KafkaFailures.translate(cause);
    }
}
