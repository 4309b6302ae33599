package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.schema.SchemaId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Writes what became of the records of a produce request. Safe for use by several threads. */
public final class ProduceAnswerWriter {

    private static final byte[] HEAD = "{\"offsets\":[".getBytes(US_ASCII);
    private static final byte[] PARTITION = "{\"partition\":".getBytes(US_ASCII);
    private static final byte[] OFFSET = ",\"offset\":".getBytes(US_ASCII);
    private static final byte[] STORED = ",\"error_code\":null,\"error\":null}".getBytes(US_ASCII);
    private static final byte[] REJECTED = "{\"partition\":null,\"offset\":null,\"error_code\":".getBytes(US_ASCII);
    private static final byte[] ERROR = ",\"error\":".getBytes(US_ASCII);
    private static final byte[] KEY_SCHEMA_ID = "],\"key_schema_id\":".getBytes(US_ASCII);
    private static final byte[] VALUE_SCHEMA_ID = ",\"value_schema_id\":".getBytes(US_ASCII);
    private static final byte[] NULL = "null".getBytes(US_ASCII);
    private static final int FRAME_SIZE = 80;
    private static final int USUAL_OUTCOME_SIZE = 70;

    private final ToIntFunction<FailureCode> errorCodes;

    /** A writer that gives these numbers to failures. */
    public ProduceAnswerWriter(ToIntFunction<FailureCode> errorCodes) {
        this.errorCodes = requireNonNull(errorCodes, "errorCodes");
    }

    /** The answer for records without schemas. */
    public byte[] write(List<RecordOutcome> outcomes) {
        return write(outcomes, Optional.empty(), Optional.empty());
    }

    /** The answer for records whose keys and values have these schemas. */
    public byte[] write(List<RecordOutcome> outcomes, Optional<SchemaId> keySchema, Optional<SchemaId> valueSchema) {
        var output = new JsonOutput(FRAME_SIZE + outcomes.size() * USUAL_OUTCOME_SIZE);
        output.raw(HEAD);
        boolean first = true;
        for (RecordOutcome each : outcomes) {
            if (!first) {
                output.raw(',');
            }
            first = false;
            write(each, output);
        }
        output.raw(KEY_SCHEMA_ID);
        write(keySchema, output);
        output.raw(VALUE_SCHEMA_ID);
        write(valueSchema, output);
        output.raw('}');
        return output.copyFrom(0);
    }

    private void write(RecordOutcome outcome, JsonOutput output) {
        if (outcome instanceof Stored stored) {
            output.raw(PARTITION);
            output.number(stored.partition());
            output.raw(OFFSET);
            output.number(stored.offset());
            output.raw(STORED);
        } else if (outcome instanceof Rejected rejected) {
            output.raw(REJECTED);
            output.number(errorCodes.applyAsInt(rejected.code()));
            output.raw(ERROR);
            output.string(rejected.message());
            output.raw('}');
        }
    }

    private static void write(Optional<SchemaId> schema, JsonOutput output) {
        if (schema.isPresent()) {
            output.number(schema.get().value());
        } else {
            output.raw(NULL);
        }
    }
}
