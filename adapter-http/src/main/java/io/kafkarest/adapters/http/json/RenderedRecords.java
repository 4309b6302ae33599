package io.kafkarest.adapters.http.json;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Records as the body of an answer.
 *
 * @param body a JSON array of the records; to be read once
 * @param records the records that are in the body, in order per partition
 * @param failure the first record that could not be decoded; it and its successors in the partition are left out
 */
public record RenderedRecords(
        ByteBuffer body, List<FetchedRecord> records, Optional<UndecodableRecordException> failure) {

    public RenderedRecords {
        requireNonNull(body, "body");
        requireNonNull(records, "records");
        requireNonNull(failure, "failure");
    }
}
