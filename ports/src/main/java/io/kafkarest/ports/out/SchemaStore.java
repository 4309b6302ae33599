package io.kafkarest.ports.out;

import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The schemas of a Schema Registry. Nothing here blocks, and everything ends within the time-outs of the registry's client.
 * Every method fails with {@code SCHEMA_REGISTRY_UNREACHABLE}, {@code SCHEMA_REGISTRY_REFUSED}, {@code
 * SCHEMA_REGISTRY_DENIED} or {@code SCHEMA_REGISTRY_NOT_CONFIGURED}; a failure's message is the registry's own. What never
 * changes is asked for once, and callers that ask at the same time share one request.
 */
public interface SchemaStore {

    /** The schema with this id, or empty if the registry does not know it. */
    CompletionStage<Optional<Schema>> findById(SchemaId id);

    /** A version under a subject, or empty if there is none. */
    CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version);

    /** The latest version under a subject, which may be some seconds old, or empty if there is none. */
    CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject);

    /** Id and version that the schema has under the subject, or empty if it is not registered there. */
    CompletionStage<Optional<RegisteredSchema>> lookUp(Subject subject, SchemaDefinition definition);

    /**
     * Registers the schema under the subject, and tells its id; the one it has if it is registered. Fails with {@code
     * SCHEMA_REGISTRY_REFUSED} in the registry's words if it is not compatible with its predecessors.
     */
    CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition);
}
