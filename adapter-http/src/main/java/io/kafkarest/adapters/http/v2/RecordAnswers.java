package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.container.AnswerFate;
import io.kafkarest.adapters.http.json.RecordsWriter;
import io.kafkarest.adapters.http.json.RenderedRecords;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.UndecodableRecordException;
import io.kafkarest.ports.in.RecordRead;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Answers to reads, and the report of what became of them: a record is delivered when its answer was written. */
final class RecordAnswers {

    private final RecordsWriter writer;

    @Inject
    RecordAnswers(RecordsWriter writer) {
        this.writer = writer;
    }

    /** The body; fails with {@code RECORD_NOT_DECODABLE} if there is nothing else to tell. Settles in any case. */
    ByteBuffer from(RecordRead read, AnswerFate fate) {
        RenderedRecords rendered = render(read);
        Optional<UndecodableRecordException> undecodable = rendered.failure();
        if (undecodable.isPresent() && rendered.records().isEmpty()) {
            read.delivery().settle(DeliveryReport.refused(undecodable.get()));
            throw undecodable.get();
        }
        DeliveryReport delivered = undecodable
                .map(failure -> DeliveryReport.deliveredUpTo(rendered.records(), failure))
                .orElseGet(() -> DeliveryReport.delivered(rendered.records()));
        fate.whenKnown(outcome ->
                read.delivery().settle(outcome == AnswerFate.Outcome.WRITTEN ? delivered : DeliveryReport.LOST));
        return rendered.body();
    }

    private RenderedRecords render(RecordRead read) {
        Delivery delivery = read.delivery();
        boolean isRendered = false;
        try {
            RenderedRecords rendered = writer.render(read);
            isRendered = true;
            return rendered;
        } finally {
            if (!isRendered) {
                delivery.settle(DeliveryReport.LOST);
            }
        }
    }
}
