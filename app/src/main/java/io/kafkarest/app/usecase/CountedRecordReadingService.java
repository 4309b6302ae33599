package io.kafkarest.app.usecase;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts the records that are read, once it is known whether they arrived. */
public final class CountedRecordReadingService implements RecordReading {

    private final RecordReading reading;
    private final RecordCounts counts;

    /** Counts what goes through this. */
    public CountedRecordReadingService(RecordReading reading, RecordCounts counts) {
        this.reading = reading;
        this.counts = counts;
    }

    @Override
    public CompletionStage<RecordRead> read(ReadQuery query) {
        return reading.read(query)
                .thenApply(read -> new RecordRead(read.format(), new CountedDelivery(read.delivery(), counts)));
    }

    private record CountedDelivery(Delivery delivery, RecordCounts counts) implements Delivery {

        @Override
        public List<FetchedRecord> records() {
            return delivery.records();
        }

        @Override
        public void settle(DeliveryReport report) {
            if (!delivery.records().isEmpty()) {
                counts.countRead(delivery.records().size(), !report.positions().isEmpty());
            }
            delivery.settle(report);
        }
    }
}
