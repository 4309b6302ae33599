package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.List;
import java.util.Optional;

/**
 * Records to be written to one topic, of which keys or values or both are still to be converted.
 *
 * @param caller who writes
 * @param topic where to
 * @param records what, at least one, in the order in which they are to be written. On a side whose format has schemas, the
 *     bytes are the JSON that stands for the key or value, compact and in UTF-8; on the other, they are what Kafka stores
 * @param key how the keys are embedded
 * @param value how the values are embedded
 * @param trace where the request stands in a trace, if anybody keeps one
 */
public record SchemaProduceCommand(
        Principal caller,
        TopicName topic,
        List<OutgoingRecord> records,
        SchemaUse key,
        SchemaUse value,
        Optional<TraceContext> trace) {

    public SchemaProduceCommand {
        requireNonNull(caller, "caller");
        requireNonNull(topic, "topic");
        requireNonNull(records, "records");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(trace, "trace");
    }

    /** A command outside of any trace. */
    public SchemaProduceCommand(
            Principal caller, TopicName topic, List<OutgoingRecord> records, SchemaUse key, SchemaUse value) {
        this(caller, topic, records, key, value, Optional.empty());
    }
}
