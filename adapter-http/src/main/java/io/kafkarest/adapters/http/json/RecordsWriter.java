package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.ports.in.RecordDecoding;
import io.kafkarest.ports.in.RecordRead;
import java.util.List;

/**
 * Writes records that were read as the body of an answer, in the order given. A record that cannot be decoded holds up
 * its partition, and no other. Safe for use by several threads.
 */
public final class RecordsWriter {

    /** Reads are bounded by what is stored, and a schema can make a hundred times as much of that. */
    private static final int MAX_BYTES = 256 << 20;

    private final int maxBytes;

    /** A writer; one is enough. */
    public RecordsWriter() {
        this(MAX_BYTES);
    }

    RecordsWriter(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Writes as many of the records as can be decoded, and as an answer can hold. The records are to be in order per partition. */
    public RenderedRecords render(RecordRead read) {
        List<FetchedRecord> records = read.delivery().records();
        BytesEmbedder values = embedder(read.valueFormat(), read.valueDecoding());
        BytesEmbedder keys = embedder(read.keyFormat(), read.keyDecoding());
        var body = new RecordsBody(keys, values, records, new RecordsBody.Limits(maxBytes, read.maxBytes()));
        for (FetchedRecord each : records) {
            if (body.isFull()) {
                break;
            }
            body.add(each);
        }
        return body.rendered();
    }

    private static BytesEmbedder embedder(EmbeddedFormat format, RecordDecoding decoding) {
        return switch (format) {
            case BINARY -> new Base64Embedder();
            case JSON -> new JsonEmbedder();
            case AVRO, JSONSCHEMA, PROTOBUF -> new DecodingEmbedder(decoding);
        };
    }
}
