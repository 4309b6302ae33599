package io.kafkarest.ports.out;

import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Hands records to Kafka. */
public interface RecordSender {

    /**
     * Sends the records to the topic in their order, and completes with one outcome per record, in the same order, when the
     * last is known. Does not block; completes on a thread that must not be held up. A topic that does not exist is answered
     * within a second with {@code RETRIABLE_KAFKA_FAILURE} for each record, after the broker had its chance to create it. The
     * stage itself fails only before anything was sent. With a trace, each record carries its two W3C headers to whoever reads
     * it; without, no header is added.
     */
    CompletionStage<List<RecordOutcome>> send(
            Principal caller,
            ServiceClass serviceClass,
            TopicName topic,
            List<OutgoingRecord> records,
            Optional<TraceContext> trace);
}
