package io.kafkarest.adapters.schemaregistry.cache;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What came of a question. */
sealed interface Answer<V> {

    /** What was found, if anything. */
    Optional<V> value();

    /** How long it is kept. */
    Duration lifetime(Lifetimes<V> lifetimes);

    /** What those get who asked. */
    CompletionStage<Optional<V>> result();

    /** It is there, or it is not. */
    record Known<V>(Optional<V> value) implements Answer<V> {

        @Override
        public Duration lifetime(Lifetimes<V> lifetimes) {
            return value.map(lifetimes.found()).orElse(lifetimes.missing());
        }

        @Override
        public CompletionStage<Optional<V>> result() {
            return CompletableFuture.completedStage(value);
        }
    }

    /** Nobody knows. */
    record Failed<V>(Throwable failure) implements Answer<V> {

        @Override
        public Optional<V> value() {
            return Optional.empty();
        }

        @Override
        public Duration lifetime(Lifetimes<V> lifetimes) {
            return Duration.ZERO;
        }

        @Override
        public CompletionStage<Optional<V>> result() {
            return CompletableFuture.failedStage(ProxyException.causeOf(failure));
        }
    }
}
