package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.List;
import java.util.Optional;

/**
 * Records to be written to one topic.
 *
 * @param caller who writes
 * @param topic where to
 * @param records what, at least one, in the order in which they are to be written
 * @param trace where the request stands in a trace, if anybody keeps one
 */
public record ProduceCommand(
        Principal caller, TopicName topic, List<OutgoingRecord> records, Optional<TraceContext> trace) {

    public ProduceCommand {
        requireNonNull(caller, "caller");
        requireNonNull(topic, "topic");
        requireNonNull(records, "records");
        requireNonNull(trace, "trace");
    }

    /** A command outside of any trace. */
    public ProduceCommand(Principal caller, TopicName topic, List<OutgoingRecord> records) {
        this(caller, topic, records, Optional.empty());
    }
}
