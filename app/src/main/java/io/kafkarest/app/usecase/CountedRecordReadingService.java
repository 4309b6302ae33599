package io.kafkarest.app.usecase;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

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
        return reading.read(query).thenApply(read -> read.with(new CountedDelivery(read.delivery(), counts)));
    }

    private static final class CountedDelivery implements Delivery {

        private final Delivery delivery;
        private final RecordCounts counts;
        private final AtomicBoolean isSettled = new AtomicBoolean();

        CountedDelivery(Delivery delivery, RecordCounts counts) {
            this.delivery = delivery;
            this.counts = counts;
        }

        @Override
        public List<FetchedRecord> records() {
            return delivery.records();
        }

        @Override
        public void settle(DeliveryReport report) {
            if (isSettled.compareAndSet(false, true)) {
                long delivered =
                        records().stream().filter(each -> isIn(report, each)).count();
                counts.countRead(delivered, records().size() - delivered);
            }
            delivery.settle(report);
        }

        private static boolean isIn(DeliveryReport report, FetchedRecord candidate) {
            Offset position = report.positions().get(candidate.partition());
            return position != null && candidate.offset() < position.value();
        }
    }
}
