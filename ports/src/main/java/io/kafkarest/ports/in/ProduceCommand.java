package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import java.util.List;

/**
 * Records to be written to one topic.
 *
 * @param caller who writes
 * @param topic where to
 * @param records what, at least one, in the order in which they are to be written
 */
public record ProduceCommand(Principal caller, TopicName topic, List<OutgoingRecord> records) {

    public ProduceCommand {
        requireNonNull(caller, "caller");
        requireNonNull(topic, "topic");
        requireNonNull(records, "records");
    }
}
