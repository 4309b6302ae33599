package io.kafkarest.adapters.http.json;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.OutgoingRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The body of a produce request, with all of its records converted.
 *
 * @param records the records, at least one, in the order given
 * @param keySchema the text of the schema of the keys
 * @param keySchemaId the id of the schema of the keys, as the caller wrote it
 * @param valueSchema the text of the schema of the values
 * @param valueSchemaId the id of the schema of the values, as the caller wrote it
 */
public record ProduceBody(
        List<OutgoingRecord> records,
        Optional<String> keySchema,
        OptionalInt keySchemaId,
        Optional<String> valueSchema,
        OptionalInt valueSchemaId) {

    public ProduceBody {
        requireNonNull(records, "records");
        requireNonNull(keySchema, "keySchema");
        requireNonNull(keySchemaId, "keySchemaId");
        requireNonNull(valueSchema, "valueSchema");
        requireNonNull(valueSchemaId, "valueSchemaId");
    }
}
