package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A partition as the cluster describes it.
 *
 * @param id number of the partition, from 0
 * @param leader the broker that leads it, or empty while there is none
 * @param replicas its replicas in Kafka's own order
 */
public record Partition(int id, Optional<BrokerId> leader, List<Replica> replicas) {

    public Partition {
        requireNonNull(leader, "leader");
        replicas = List.copyOf(replicas);
    }
}
