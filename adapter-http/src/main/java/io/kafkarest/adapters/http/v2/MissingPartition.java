package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Partitions that a request to a consumer instance names and Kafka does not know. */
final class MissingPartition {

    private MissingPartition() {}

    /**
     * The stage, which fails with {@code PARTITION_NOT_FOUND} where Kafka knows no such topic or partition: here the number
     * that API v2 has for that means that there is no such instance.
     */
    static <T> CompletionStage<T> named(CompletionStage<T> stage) {
        return stage.exceptionally(failure -> {
            Throwable cause = ProxyException.causeOf(failure);
            if (cause instanceof ProxyException named && named.code() == FailureCode.UNKNOWN_TOPIC_OR_PARTITION) {
                throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.", named);
            }
            throw cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
        });
    }
}
