package io.kafkarest.adapters.kafka.topic;

import io.kafkarest.adapters.kafka.client.Admins;
import io.kafkarest.adapters.kafka.client.IdentityAdmin;
import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.ports.out.HealthProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether brokers answer now. An answer holds for a second, so that eager load balancers cost Kafka nothing. */
final class KafkaHealthProbe implements HealthProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final IdentityAdmin admin;
    /** Whether it matters that brokers refuse the proxy itself, and not only that they answer. */
    private final boolean needsAccount;

    private Check last = Check.NEVER;

    @Inject
    KafkaHealthProbe(KafkaConfig config, Admins admins) {
        this.needsAccount = config.identity().mode() == IdentityConfig.Mode.SERVICE
                || config.identity().fallback() == IdentityConfig.Fallback.SERVICE;
        this.admin = admins.ofService();
    }

    @Override
    public String part() {
        return "kafka";
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public synchronized CompletionStage<Boolean> check() {
        if (!last.isFresh(System.nanoTime())) {
            last = new Check(new CompletableFuture<>(), System.nanoTime());
            ask(last.answer());
        }
        return last.answer();
    }

    private void ask(CompletableFuture<Boolean> answer) {
        // The time-out of the call does not cover the making of the client, which resolves host names.
        answer.completeOnTimeout(false, PATIENCE.plusMillis(500).toMillis(), TimeUnit.MILLISECONDS);
        admin.ask(client -> client.describeCluster(new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis()))
                        .nodes())
                .whenComplete(
                        (nodes, failure) -> answer.complete(failure == null ? !nodes.isEmpty() : isEnough(failure)));
    }

    private boolean isEnough(Throwable failure) {
        return !needsAccount && KafkaFailures.translate(failure).code() == FailureCode.AUTHENTICATION_FAILED;
    }

    /** A question to the brokers, answered or not yet. */
    private record Check(CompletableFuture<Boolean> answer, long askedAtNanos) {

        private static final Check NEVER =
                new Check(CompletableFuture.completedFuture(false), System.nanoTime() - FRESH.toNanos() - 1);

        boolean isFresh(long now) {
            return !answer.isDone() || now - askedAtNanos < FRESH.toNanos();
        }
    }
}
