package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import java.util.List;

/**
 * Writes records that were read as the body of an answer, in the order given. A record that cannot be decoded holds up
 * its partition, and no other. Safe for use by several threads.
 */
public final class RecordsWriter {

    /** A writer; one is enough. */
    public RecordsWriter() {}

    /**
     * Writes as many of the records as can be decoded. The records are to be in order per partition.
     *
     * @param format how keys and values are embedded; not one of the formats with schemas
     */
    public RenderedRecords render(EmbeddedFormat format, List<FetchedRecord> records) {
        var body = new RecordsBody(embedder(format), records);
        for (FetchedRecord each : records) {
            body.add(each);
        }
        return body.rendered();
    }

    private static BytesEmbedder embedder(EmbeddedFormat format) {
        return switch (format) {
            case BINARY -> new Base64Embedder();
            case JSON -> new JsonEmbedder();
            case AVRO, JSONSCHEMA, PROTOBUF ->
                throw new ProxyException(
                        FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED, "No Schema Registry is configured.");
        };
    }
}
