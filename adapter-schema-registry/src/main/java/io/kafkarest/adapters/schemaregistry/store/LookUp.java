package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.domain.schema.Schema;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What came of asking a registry for a schema. A failure is a value here, since the cache would log it as its own. */
sealed interface LookUp {

    /** How long an unknown id stays unknown. */
    Duration UNKNOWN_FOR = Duration.ofSeconds(5);

    /** How long it is remembered. */
    Duration lifetime();

    /** How many characters it holds. */
    int size();

    /** What the caller gets. */
    CompletionStage<Optional<Schema>> result();

    /** The schema, which never changes. */
    record Found(Schema schema) implements LookUp {

        @Override
        public Duration lifetime() {
            return Duration.ofNanos(Long.MAX_VALUE);
        }

        @Override
        public int size() {
            return schema.definition().text().length();
        }

        @Override
        public CompletionStage<Optional<Schema>> result() {
            return CompletableFuture.completedStage(Optional.of(schema));
        }
    }

    /** No schema, for now. */
    record Unknown() implements LookUp {

        @Override
        public Duration lifetime() {
            return UNKNOWN_FOR;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public CompletionStage<Optional<Schema>> result() {
            return CompletableFuture.completedStage(Optional.empty());
        }
    }

    /** No answer that says which. */
    record Failed(Throwable failure) implements LookUp {

        @Override
        public Duration lifetime() {
            return Duration.ZERO;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public CompletionStage<Optional<Schema>> result() {
            return CompletableFuture.failedStage(failure);
        }
    }
}
