package io.kafkarest.ports.in;

import java.util.concurrent.CompletionStage;

/** Writing records whose keys or values have schemas. */
public interface SchemaRecordProduction {

    /**
     * Finds the schemas, converts all records, and writes them as {@link RecordProduction} does. Nothing is written unless
     * everything could be converted. The stage fails with {@code INVALID_SCHEMA}, {@code KEY_SCHEMA_MISSING}, {@code
     * VALUE_SCHEMA_MISSING}, {@code SCHEMA_REGISTRY_NOT_CONFIGURED}, {@code SCHEMA_REGISTRY_REFUSED}, {@code
     * SCHEMA_REGISTRY_DENIED}, {@code SCHEMA_REGISTRY_UNREACHABLE} or {@code RECORD_NOT_CONVERTIBLE}.
     */
    CompletionStage<ProducedRecords> produce(SchemaProduceCommand command);
}
