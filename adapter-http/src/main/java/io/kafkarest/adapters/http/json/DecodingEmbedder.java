package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.in.RecordDecoding;

/** What was written by a schema is the JSON that its codec makes of it. */
final class DecodingEmbedder implements BytesEmbedder {

    /** JSON names every field, and the formats with schemas do not. */
    private static final int USUAL_GROWTH = 3;

    private final RecordDecoding decoding;

    DecodingEmbedder(RecordDecoding decoding) {
        this.decoding = decoding;
    }

    @Override
    public long expectedSize(long stored) {
        return stored * USUAL_GROWTH;
    }

    @Override
    public int countedSize(int stored, int written) {
        return written;
    }

    @Override
    public void embed(byte[] stored, JsonOutput output) {
        try {
            output.raw(decoding.json(stored));
        } catch (ProxyException e) {
            if (e.code() != FailureCode.RECORD_NOT_DECODABLE) {
                throw e;
            }
            throw new UnreadableBytesException(e.getMessage());
        }
    }
}
