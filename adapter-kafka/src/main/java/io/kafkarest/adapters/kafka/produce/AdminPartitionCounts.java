package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.IdentityAdmin;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;

/** Asks through the admin client. */
final class AdminPartitionCounts implements PartitionCounts {

    private final IdentityAdmin admin;

    AdminPartitionCounts(IdentityAdmin admin) {
        this.admin = admin;
    }

    @Override
    public CompletionStage<Integer> count(TopicName topic, Duration patience) {
        String name = topic.value();
        DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs((int) patience.toMillis());
        return admin.ask(client -> client.describeTopics(List.of(name), options)
                        .topicNameValues()
                        .get(name))
                .thenApply(description -> description.partitions().size());
    }
}
