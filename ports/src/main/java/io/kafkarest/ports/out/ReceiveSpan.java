package io.kafkarest.ports.out;

import io.kafkarest.domain.record.FetchedRecord;
import java.util.List;

/** The span of a read. It ends once, one way or the other. */
public interface ReceiveSpan {

    /** These were read. The span is linked to those of their writers, to a bounded number of them. */
    void end(List<FetchedRecord> records);

    /** Nothing was read. */
    void fail(Throwable failure);
}
