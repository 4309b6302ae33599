package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.adapters.schemaregistry.client.RegistryRefusedException;
import io.kafkarest.domain.error.ProxyException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells that something is not there from every other refusal: only then may somebody register it. */
final class Absence {

    /** No such subject, no such version, no such schema. */
    private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

    private Absence() {}

    static <T> CompletionStage<Optional<T>> orFound(CompletionStage<T> answer) {
        return answer.thenApply(Optional::of).exceptionallyCompose(failure -> {
            Throwable cause = ProxyException.causeOf(failure);
            return isNotFound(cause)
                    ? CompletableFuture.completedStage(Optional.empty())
                    : CompletableFuture.failedStage(cause);
        });
    }

    private static boolean isNotFound(Throwable cause) {
        return cause instanceof RegistryRefusedException refused && NOT_FOUND.contains(refused.errorCode());
    }
}
