package io.kafkarest.adapters.schemaregistry.codec;

import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.out.SchemaCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What came of compiling a schema. A failure is a value here, since the cache would log it as its own. */
sealed interface Compilation {

    /** How long it is remembered. */
    Duration lifetime();

    /** How many characters it was made of. */
    int length();

    /** What the caller gets. */
    CompletionStage<SchemaCodec> result();

    /** What the failure of a stage amounts to. */
    static Compilation failed(Throwable failure) {
        return new Failed(ProxyException.causeOf(failure));
    }

    /** The codec, which stays right, as the schema does not change. */
    record Compiled(SchemaCodec codec, int length) implements Compilation {

        @Override
        public Duration lifetime() {
            return Duration.ofNanos(Long.MAX_VALUE);
        }

        @Override
        public CompletionStage<SchemaCodec> result() {
            return CompletableFuture.completedStage(codec);
        }
    }

    /** No codec this time; what the schema refers to may be there the next. */
    record Failed(Throwable failure) implements Compilation {

        @Override
        public Duration lifetime() {
            return Duration.ZERO;
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public CompletionStage<SchemaCodec> result() {
            return CompletableFuture.failedStage(failure);
        }
    }
}
