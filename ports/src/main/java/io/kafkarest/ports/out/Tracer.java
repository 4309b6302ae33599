package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.Optional;

/**
 * Keeps a record of what the proxy does, as spans in traces that go through several systems. Where there is none, nothing is
 * recorded. No method of it or of its spans blocks or fails, whatever becomes of the records, and none takes keys or values.
 */
public interface Tracer {

    /** Begins the span of a request: in the trace of the caller if he names one, otherwise in a new one. */
    RequestSpan startRequest(Optional<TraceContext> caller, String name);

    /** Begins the span of records on their way to a topic, below the one that is given. */
    SendSpan startSend(TraceContext parent, TopicName topic, int records);

    /** Begins the span of a read through a consumer instance, below the one that is given. */
    ReceiveSpan startReceive(TraceContext parent, ConsumerInstanceId reader);
}
