package io.kafkarest.adapters.http.json;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.schema.SchemaUse;
import java.util.List;

/**
 * The body of a produce request. On a side whose format has no schemas, keys or values are converted; on the other they are
 * the JSON that stands for them, compact and in UTF-8.
 *
 * @param records the records, at least one, in the order given
 * @param keyFormat how the keys are embedded
 * @param valueFormat how the values are embedded
 * @param keySchema what the body says about the schema of the keys
 * @param valueSchema what the body says about the schema of the values
 */
public record ProduceBody(
        List<OutgoingRecord> records,
        EmbeddedFormat keyFormat,
        EmbeddedFormat valueFormat,
        SchemaMembers keySchema,
        SchemaMembers valueSchema) {

    public ProduceBody {
        requireNonNull(records, "records");
        requireNonNull(keyFormat, "keyFormat");
        requireNonNull(valueFormat, "valueFormat");
        requireNonNull(keySchema, "keySchema");
        requireNonNull(valueSchema, "valueSchema");
    }

    /** Whether something is still to be converted. */
    public boolean needsSchema() {
        return keyFormat.needsSchema() || valueFormat.needsSchema();
    }

    /** How the keys are to be written; fails as {@link SchemaMembers#use}. */
    public SchemaUse keyUse() {
        return keySchema.use("key", keyFormat);
    }

    /** How the values are to be written; fails as {@link SchemaMembers#use}. */
    public SchemaUse valueUse() {
        return valueSchema.use("value", valueFormat);
    }
}
