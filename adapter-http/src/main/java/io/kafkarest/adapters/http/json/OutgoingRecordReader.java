package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a produce request. What is wrong with a well-formed record does not end the reading: the rest of
 * the request may be worse.
 */
final class OutgoingRecordReader {

    private static final byte[] KEY = "key".getBytes(US_ASCII);
    private static final byte[] VALUE = "value".getBytes(US_ASCII);
    private static final byte[] PARTITION = "partition".getBytes(US_ASCII);

    private final MemberReader members;
    private final JsonSource source;
    private final ValueConverter keys;
    private final ValueConverter values;
    private final OptionalInt defaultPartition;
    private final JsonCopier skipper;
    private final JsonOutput skipped = new JsonOutput(0);
    private @Nullable ProxyException invalid;
    private @Nullable ProxyException unconvertible;
    private @Nullable ProxyException keyFailure;
    private @Nullable ProxyException valueFailure;

    OutgoingRecordReader(
            MemberReader members, ValueConverter keys, ValueConverter values, OptionalInt defaultPartition) {
        this.members = members;
        this.source = members.source();
        this.keys = keys;
        this.values = values;
        this.defaultPartition = defaultPartition;
        this.skipper = new JsonCopier(source, MemberNames.ignored());
    }

    MemberReader members() {
        return members;
    }

    void forgetFailures() {
        invalid = null;
        unconvertible = null;
    }

    void throwFailure() {
        if (invalid != null) {
            throw invalid;
        }
        if (unconvertible != null) {
            throw unconvertible;
        }
    }

    /** Takes the record with this index; what it returns is of use only while there is no failure. */
    OutgoingRecord read(int index) {
        if (!members.takeObject()) {
            throw members.wrongShape("records[" + index + "]", "an object");
        }
        RecordKey key = RecordKey.NONE;
        RecordValue value = RecordValue.TOMBSTONE;
        OptionalInt partition = OptionalInt.empty();
        keyFailure = null;
        valueFailure = null;
        while (members.next()) {
            if (source.textIs(VALUE)) {
                value = value();
            } else if (source.textIs(KEY)) {
                key = key();
            } else if (source.textIs(PARTITION)) {
                partition = members.integer("partition");
            } else {
                throw members.unrecognized();
            }
        }
        if (unconvertible == null) {
            unconvertible = keyFailure != null ? keyFailure : valueFailure;
        }
        return new OutgoingRecord(checked(partition, index), key, value);
    }

    private RecordKey key() {
        keyFailure = null;
        if (source.takeNull() || isSkipped()) {
            return RecordKey.NONE;
        }
        try {
            return RecordKey.of(keys.convert(source));
        } catch (ProxyException e) {
            keyFailure = e;
            return RecordKey.NONE;
        }
    }

    private RecordValue value() {
        valueFailure = null;
        if (source.takeNull() || isSkipped()) {
            return RecordValue.TOMBSTONE;
        }
        try {
            return RecordValue.of(values.convert(source));
        } catch (ProxyException e) {
            valueFailure = e;
            return RecordValue.TOMBSTONE;
        }
    }

    /** Once the request has failed, what follows is read for its syntax only: a failure for each value would be dear. */
    private boolean isSkipped() {
        if (unconvertible == null) {
            return false;
        }
        skipped.truncate(0);
        skipper.copy(skipped);
        return true;
    }

    private OptionalInt checked(OptionalInt partition, int index) {
        if (partition.isEmpty()) {
            return defaultPartition;
        }
        if (partition.getAsInt() >= 0) {
            return partition;
        }
        if (invalid == null) {
            invalid = new ProxyException(
                    FailureCode.INVALID_REQUEST_MEMBER, "records[" + index + "].partition: must not be negative");
        }
        return defaultPartition;
    }
}
