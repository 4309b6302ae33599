package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One produce request while it is read. A member that comes twice counts as it came last, with all that was wrong in it. */
final class ProduceBodyParsing {

    private static final byte[] RECORDS = "records".getBytes(US_ASCII);
    private static final byte[] KEY_SCHEMA = "key_schema".getBytes(US_ASCII);
    private static final byte[] KEY_SCHEMA_ID = "key_schema_id".getBytes(US_ASCII);
    private static final byte[] VALUE_SCHEMA = "value_schema".getBytes(US_ASCII);
    private static final byte[] VALUE_SCHEMA_ID = "value_schema_id".getBytes(US_ASCII);

    private static final ProduceBody NOTHING =
            new ProduceBody(List.of(), Optional.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    private final JsonSource source;
    private final MemberReader members;
    private final OutgoingRecordReader recordReader;

    ProduceBodyParsing(JsonSource source, ValueConverter converter, OptionalInt defaultPartition) {
        this.source = source;
        this.members = new MemberReader(source);
        this.recordReader = new OutgoingRecordReader(members, converter, defaultPartition);
    }

    ProduceBody body() {
        boolean present = source.peek() != JsonSource.END && !source.takeNull();
        ProduceBody body = present ? members() : NOTHING;
        if (source.peek() != JsonSource.END) {
            throw source.unexpected();
        }
        if (!present) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "The request body must not be empty.");
        }
        if (body.records().isEmpty()) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "records: must not be empty");
        }
        recordReader.throwFailure();
        return body;
    }

    private ProduceBody members() {
        List<OutgoingRecord> records = List.of();
        Optional<String> keySchema = Optional.empty();
        OptionalInt keySchemaId = OptionalInt.empty();
        Optional<String> valueSchema = Optional.empty();
        OptionalInt valueSchemaId = OptionalInt.empty();
        if (!members.takeObject()) {
            throw members.wrongShape("The request body", "an object");
        }
        while (members.next()) {
            if (source.textIs(RECORDS)) {
                records = records();
            } else if (source.textIs(KEY_SCHEMA)) {
                keySchema = members.string("key_schema");
            } else if (source.textIs(KEY_SCHEMA_ID)) {
                keySchemaId = members.integer("key_schema_id");
            } else if (source.textIs(VALUE_SCHEMA)) {
                valueSchema = members.string("value_schema");
            } else if (source.textIs(VALUE_SCHEMA_ID)) {
                valueSchemaId = members.integer("value_schema_id");
            } else {
                throw members.unrecognized();
            }
        }
        return new ProduceBody(records, keySchema, keySchemaId, valueSchema, valueSchemaId);
    }

    private List<OutgoingRecord> records() {
        recordReader.forgetFailures();
        List<OutgoingRecord> records = new ArrayList<>();
        if (source.takeNull()) {
            return records;
        }
        if (!source.take('[')) {
            throw members.wrongShape("records", "an array");
        }
        if (source.take(']')) {
            return records;
        }
        do {
            records.add(recordReader.read(records.size()));
        } while (source.take(','));
        source.expect(']');
        return records;
    }
}
