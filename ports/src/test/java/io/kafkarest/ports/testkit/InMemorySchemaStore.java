package io.kafkarest.ports.testkit;

import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the schemas it was told. */
public final class InMemorySchemaStore implements SchemaStore {

    private final Map<SchemaId, Schema> schemas = new ConcurrentHashMap<>();

    /** Knows this schema from now on. */
    public void register(Schema schema) {
        schemas.put(schema.id(), schema);
    }

    @Override
    public CompletionStage<Optional<Schema>> findById(SchemaId id) {
        return CompletableFuture.completedFuture(Optional.ofNullable(schemas.get(id)));
    }
}
