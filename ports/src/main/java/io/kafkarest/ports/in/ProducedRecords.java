package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.schema.SchemaId;
import java.util.List;
import java.util.Optional;

/**
 * What became of records with schemas.
 *
 * @param outcomes one per record, in their order
 * @param keySchema the schema by which the keys were written, if there was one
 * @param valueSchema the schema by which the values were written, if there was one
 */
public record ProducedRecords(
        List<RecordOutcome> outcomes, Optional<SchemaId> keySchema, Optional<SchemaId> valueSchema) {

    public ProducedRecords {
        requireNonNull(outcomes, "outcomes");
        requireNonNull(keySchema, "keySchema");
        requireNonNull(valueSchema, "valueSchema");
    }
}
