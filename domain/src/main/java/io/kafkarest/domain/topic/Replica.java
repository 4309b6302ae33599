package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

/**
 * A copy of a partition on one broker.
 *
 * @param broker where it is
 * @param leader whether it is the one that clients talk to
 * @param inSync whether it has caught up with the leader
 */
public record Replica(BrokerId broker, boolean leader, boolean inSync) {

    public Replica {
        requireNonNull(broker, "broker");
    }
}
