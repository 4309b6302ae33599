package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.ports.in.RecordDecoding;
import io.kafkarest.ports.in.RecordRead;
import java.util.List;

/** Reads that found what a test wants to see written. */
final class Reads {

    private Reads() {}

    static RecordRead of(EmbeddedFormat format, List<FetchedRecord> records) {
        return new RecordRead(format, new Found(records));
    }

    static RecordRead of(
            EmbeddedFormat keys, EmbeddedFormat values, RecordDecoding decoding, List<FetchedRecord> records) {
        return of(keys, values, decoding, Long.MAX_VALUE, records);
    }

    static RecordRead of(
            EmbeddedFormat keys,
            EmbeddedFormat values,
            RecordDecoding decoding,
            long maxBytes,
            List<FetchedRecord> records) {
        return new RecordRead(keys, values, decoding, decoding, maxBytes, new Found(records));
    }

    private record Found(List<FetchedRecord> records) implements Delivery {

        @Override
        public void settle(DeliveryReport report) {
            // Nobody waits for it here.
        }
    }
}
