package io.kafkarest.ports.out;

import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The schemas of a Schema Registry. */
public interface SchemaStore {

    /**
     * The schema with this id, or empty if the registry does not know it. A schema never changes, so each is asked for once;
     * callers that ask at the same time share one request. Fails with {@code SCHEMA_REGISTRY_UNREACHABLE}, {@code
     * SCHEMA_REGISTRY_REFUSED} or {@code SCHEMA_REGISTRY_NOT_CONFIGURED}.
     */
    CompletionStage<Optional<Schema>> findById(SchemaId id);
}
