package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of one answer while it is written. */
final class RecordsBody {

    private static final byte[] VALUE = ",\"value\":".getBytes(US_ASCII);
    private static final byte[] NULL = "null".getBytes(US_ASCII);
    private static final int BRACKETS = 2;
    private static final int USUAL_FRAME_SIZE = 80;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final BytesEmbedder keys;
    private final BytesEmbedder values;
    private final JsonOutput output;
    private final Map<TopicPartition, RecordFrame> frames = new HashMap<>();
    private final Set<TopicPartition> held = new HashSet<>();
    private final List<FetchedRecord> written;
    private final Limits limits;
    private long counted;
    private boolean isFull;
    private @Nullable UndecodableRecordException failure;
    private @Nullable RecordFrame lastFrame;

    /**
     * How much it takes.
     *
     * @param body size of the whole that ends it
     * @param counted size that the keys and values do not reach, but for those of a single record
     */
    record Limits(int body, long counted) {}

    RecordsBody(BytesEmbedder keys, BytesEmbedder values, List<FetchedRecord> records, Limits limits) {
        this.limits = limits;
        this.keys = keys;
        this.values = values;
        this.written = new ArrayList<>(records.size());
        this.output = new JsonOutput(expectedSize(records));
        output.raw('[');
    }

    /** Mostly enough, since growing would copy it all. */
    private int expectedSize(List<FetchedRecord> records) {
        long size = BRACKETS;
        for (FetchedRecord each : records) {
            int topic = each.partition().topic().value().length();
            size += USUAL_FRAME_SIZE
                    + topic
                    + keys.expectedSize(each.key().size())
                    + values.expectedSize(each.value().size());
        }
        return (int) Math.min(size, LONGEST_ARRAY);
    }

    /** Whether what is left is for the next read. */
    boolean isFull() {
        return isFull || output.size() >= limits.body();
    }

    /** Writes the next record, unless its partition is held up or is held up by this very record. */
    void add(FetchedRecord each) {
        if (!held.isEmpty() && held.contains(each.partition())) {
            return;
        }
        int start = output.size();
        if (start > 1) {
            output.raw(',');
        }
        RecordFrame frame = frame(each.partition());
        frame.writeHead(output);
        long before = counted;
        if (!key(each) || !value(each)) {
            output.truncate(start);
            counted = before;
            held.add(each.partition());
        } else if (counted >= limits.counted() && !written.isEmpty()) {
            output.truncate(start);
            isFull = true;
        } else {
            frame.writeTail(output);
            output.number(each.offset());
            output.raw('}');
            written.add(each);
        }
    }

    private boolean key(FetchedRecord each) {
        if (each.key().isNone()) {
            output.raw(NULL);
            return true;
        }
        int start = output.size();
        try {
            keys.embed(each.key().bytes(), output);
            counted += keys.countedSize(each.key().size(), output.size() - start);
            return true;
        } catch (UnreadableBytesException e) {
            fail("KEY", each);
            return false;
        }
    }

    private boolean value(FetchedRecord each) {
        output.raw(VALUE);
        if (each.value().isTombstone()) {
            output.raw(NULL);
            return true;
        }
        int start = output.size();
        try {
            values.embed(each.value().bytes(), output);
            counted += values.countedSize(each.value().size(), output.size() - start);
            return true;
        } catch (UnreadableBytesException e) {
            fail("VALUE", each);
            return false;
        }
    }

    private void fail(String side, FetchedRecord each) {
        if (failure == null) {
            String message = "Error deserializing " + side + " for partition " + each.partition() + " at offset "
                    + each.offset() + ". If needed, please seek past the record to continue consumption.";
            failure = new UndecodableRecordException(each.partition(), new Offset(each.offset()), message);
        }
    }

    private RecordFrame frame(TopicPartition partition) {
        // Records come in runs of one partition.
        RecordFrame frame = lastFrame;
        if (frame == null || !frame.isOf(partition)) {
            frame = frames.computeIfAbsent(partition, RecordFrame::new);
            lastFrame = frame;
        }
        return frame;
    }

    RenderedRecords rendered() {
        output.raw(']');
        return new RenderedRecords(
                ByteBuffer.wrap(output.array(), 0, output.size()), written, Optional.ofNullable(failure));
    }
}
