package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.Replica;
import java.util.List;

/** A partition on the wire; its leader is -1 while there is none. */
record PartitionAnswer(int partition, int leader, List<ReplicaAnswer> replicas) {

    private static final int NO_LEADER = -1;

    static PartitionAnswer from(Partition partition) {
        return new PartitionAnswer(
                partition.id(),
                partition.leader().map(BrokerId::value).orElse(NO_LEADER),
                partition.replicas().stream().map(ReplicaAnswer::from).toList());
    }

    static List<PartitionAnswer> from(List<Partition> partitions) {
        return partitions.stream().map(PartitionAnswer::from).toList();
    }

    record ReplicaAnswer(
            int broker,
            boolean leader,
            @JsonProperty("in_sync") boolean inSync) {
        static ReplicaAnswer from(Replica replica) {
            return new ReplicaAnswer(replica.broker().value(), replica.leader(), replica.inSync());
        }
    }
}
