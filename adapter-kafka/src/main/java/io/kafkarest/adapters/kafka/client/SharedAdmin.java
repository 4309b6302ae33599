package io.kafkarest.adapters.kafka.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** An admin client that all share who have the same identity, made at first use. */
final class SharedAdmin {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final LazyClient<Admin> admin;

    SharedAdmin(Map<String, Object> settings) {
        this.admin = new LazyClient<>(
                "kafka-admin-start", () -> Admin.create(settings), client -> client.close(CLOSE_TIMEOUT));
    }

    /** Asks the cluster something. Does not block; the answer is ready on the thread of the admin client. Fails as Kafka does. */
    <T> CompletionStage<T> ask(Function<Admin, KafkaFuture<T>> question) {
        CompletionStage<Admin> client = admin.client();
        return client.thenCompose(ready -> question.apply(ready).toCompletionStage());
    }

    /** Asks the cluster something, and fails in the words of {@link KafkaFailures}. */
    <T> CompletionStage<T> query(Function<Admin, KafkaFuture<T>> question) {
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

    void close() {
        admin.close();
    }
}
