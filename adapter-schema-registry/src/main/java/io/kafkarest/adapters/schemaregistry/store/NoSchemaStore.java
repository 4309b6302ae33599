package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
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
        return CompletableFuture.failedFuture(new ProxyException(
                FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED,
                "Schema Registry not defined, no Schema Registry client available."));
    }
}
