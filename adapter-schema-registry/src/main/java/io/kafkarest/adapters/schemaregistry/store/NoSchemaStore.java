package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands where the operator configured no registry. */
final class NoSchemaStore implements SchemaStore {

    @Inject
    NoSchemaStore() {}

    @Override
    public CompletionStage<Optional<Schema>> findById(SchemaId id) {
        return failure();
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version) {
        return failure();
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject) {
        return failure();
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> lookUp(Subject subject, SchemaDefinition definition) {
        return failure();
    }

    @Override
    public CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition) {
        return failure();
    }

    private static <T> CompletionStage<T> failure() {
        return CompletableFuture.failedFuture(new ProxyException(
                FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED,
                "Schema Registry not defined, no Schema Registry client available."));
    }
}
