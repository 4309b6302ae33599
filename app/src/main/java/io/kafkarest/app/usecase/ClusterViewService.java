package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ClusterView;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.ClusterAdmin;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Checks that the caller may look, and asks the cluster for no more than the answer needs. */
public final class ClusterViewService implements ClusterView {

    private static final Permission VIEW = new Permission.ViewCluster();

    private final AccessControl access;
    private final ClusterAdmin admin;

    /** A service that looks through this client. */
    public ClusterViewService(AccessPolicy accessPolicy, ClusterAdmin admin) {
        this.access = new AccessControl(accessPolicy);
        this.admin = admin;
    }

    @Override
    public CompletionStage<List<BrokerId>> brokers(Principal caller) {
        access.require(caller, VIEW);
        return admin.brokers(caller);
    }

    @Override
    public CompletionStage<List<TopicName>> topics(Principal caller) {
        access.require(caller, VIEW);
        return admin.topics(caller)
                .thenApply(all -> all.stream()
                        .filter(topic -> access.isAllowed(caller, new Permission.ViewTopic(topic)))
                        .toList());
    }

    @Override
    public CompletionStage<TopicDescription> topic(Principal caller, TopicName topic) {
        access.require(caller, new Permission.ViewTopic(topic));
        return admin.topic(caller, topic);
    }

    @Override
    public CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic) {
        access.require(caller, new Permission.ViewTopic(topic));
        return admin.partitions(caller, topic);
    }

    @Override
    public CompletionStage<Partition> partition(Principal caller, TopicPartition partition) {
        return partitions(caller, partition.topic()).thenApply(all -> find(all, partition));
    }

    @Override
    public CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition) {
        return partition(caller, partition).thenCompose(found -> admin.offsets(caller, partition));
    }

    private static Partition find(List<Partition> partitions, TopicPartition wanted) {
        return partitions.stream()
                .filter(each -> each.id() == wanted.partition())
                .findAny()
                .orElseThrow(() -> new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found."));
    }
}
