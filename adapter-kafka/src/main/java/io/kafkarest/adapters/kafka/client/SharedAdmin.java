package io.kafkarest.adapters.kafka.client;

import io.kafkarest.ports.out.ManagedResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** The one admin client of the proxy, made at first use. */
public final class SharedAdmin implements ManagedResource {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final LazyClient<Admin> admin;

    @Inject
    SharedAdmin(KafkaConfig config) {
        Map<String, Object> settings = AdminSettings.of(config.admin());
        this.admin = new LazyClient<>(
                "kafka-admin-start", () -> Admin.create(settings), client -> client.close(CLOSE_TIMEOUT));
    }

    /** Asks the cluster something. Does not block; the answer is ready on the thread of the admin client. Fails as Kafka does. */
    public <T> CompletionStage<T> ask(Function<Admin, KafkaFuture<T>> question) {
        CompletionStage<Admin> client = admin.client();
        return client.thenCompose(ready -> question.apply(ready).toCompletionStage());
    }

    /** Asks the cluster something, and fails in the words of {@link KafkaFailures}. */
    public <T> CompletionStage<T> query(Function<Admin, KafkaFuture<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ask(question).whenComplete((value, failure) -> {
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(KafkaFailures.translate(failure));
            }
        });
        return answer;
    }

    @Override
    public String description() {
        return "Kafka admin client";
    }

    @Override
    public void close() {
        admin.close();
    }
}
