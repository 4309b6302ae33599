package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import java.util.ArrayList;
import java.util.List;

/** One produce request while it is read. A member that comes twice counts as it came last, with all that was wrong in it. */
final class ProduceBodyParsing {

    private static final byte[] RECORDS = "records".getBytes(US_ASCII);
    private static final byte[] KEY_FORMAT = "key_format".getBytes(US_ASCII);

    private final JsonSource source;
    private final MemberReader members;
    private final OutgoingRecordReader recordReader;
    private final SchemaMembersReader keySchema;
    private final SchemaMembersReader valueSchema;
    private final ProduceFormats formats;
    private final boolean takesExtensions;
    private EmbeddedFormat keyFormat;

    ProduceBodyParsing(
            JsonSource source, OutgoingRecordReader recordReader, ProduceFormats formats, boolean takesExtensions) {
        this.source = source;
        this.members = recordReader.members();
        this.recordReader = recordReader;
        this.keySchema = new SchemaMembersReader(members, "key", takesExtensions);
        this.valueSchema = new SchemaMembersReader(members, "value", takesExtensions);
        this.formats = formats;
        this.keyFormat = formats.value();
        this.takesExtensions = takesExtensions;
    }

    /**
     * The body. If it turns out that its keys are of another format than was thought, its records are none: the body is to be
     * read again.
     */
    ProduceBody body() {
        boolean present = source.peek() != JsonSource.END && !source.takeNull();
        List<OutgoingRecord> records = present ? members() : List.of();
        if (source.peek() != JsonSource.END) {
            throw source.unexpected();
        }
        if (!present) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "The request body must not be empty.");
        }
        if (records.isEmpty()) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "records: must not be empty");
        }
        if (keyFormat != formats.key()) {
            records = List.of();
        } else {
            recordReader.throwFailure();
        }
        return new ProduceBody(records, keyFormat, formats.value(), keySchema.members(), valueSchema.members());
    }

    private List<OutgoingRecord> members() {
        List<OutgoingRecord> records = List.of();
        if (!members.takeObject()) {
            throw members.wrongShape("The request body", "an object");
        }
        while (members.next()) {
            if (source.textIs(RECORDS)) {
                records = records();
            } else if (takesExtensions && source.textIs(KEY_FORMAT)) {
                keyFormat = members.string("key_format")
                        .map(AvailableFormats::named)
                        .orElse(formats.value());
            } else if (!keySchema.take() && !valueSchema.take()) {
                throw members.unrecognized();
            }
        }
        return records;
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
