package io.kafkarest.app.usecase;

import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import io.kafkarest.ports.out.ReceiveSpan;
import io.kafkarest.ports.out.Tracer;
import java.util.concurrent.CompletionStage;

/** Links reads with the spans in which the records were written. */
public final class TracedRecordReadingService implements RecordReading {

    private final RecordReading reading;
    private final Tracer tracer;

    /** Traces what goes through this. */
    public TracedRecordReadingService(RecordReading reading, Tracer tracer) {
        this.reading = reading;
        this.tracer = tracer;
    }

    @Override
    public CompletionStage<RecordRead> read(ReadQuery query) {
        return query.trace().isPresent() ? read(query, query.trace().get()) : reading.read(query);
    }

    private CompletionStage<RecordRead> read(ReadQuery query, TraceContext request) {
        ReceiveSpan span = tracer.startReceive(request, query.instance());
        try {
            return reading.read(query).whenComplete((read, failure) -> {
                if (failure == null) {
                    span.end(read.delivery().records());
                } else {
                    span.fail(failure);
                }
            });
        } catch (RuntimeException refusal) {
            span.fail(refusal);
            throw refusal;
        }
    }
}
