package io.kafkarest.ports.out;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.trace.TraceContext;
import java.util.List;

/** The span of records on their way to Kafka. It ends once, one way or the other. */
public interface SendSpan {

    /** What the records carry. */
    TraceContext context();

    /** It is known what became of each record. */
    void end(List<RecordOutcome> outcomes);

    /** Nothing was sent. */
    void fail(Throwable failure);
}
