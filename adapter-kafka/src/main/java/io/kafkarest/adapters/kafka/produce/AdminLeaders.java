package io.kafkarest.adapters.kafka.produce;

import static java.util.stream.Collectors.toMap;

import io.kafkarest.adapters.kafka.client.IdentityAdmin;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks the leaders for their last offsets: only one that takes records answers that. */
final class AdminLeaders implements Leaders {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final IdentityAdmin admin;

    AdminLeaders(IdentityAdmin admin) {
        this.admin = admin;
    }

    @Override
    public CompletionStage<Void> await(TopicName topic, int partitions) {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.value(), partition))
                .collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
        ListOffsetsOptions options = new ListOffsetsOptions().timeoutMs((int) PATIENCE.toMillis());
        // One that does not answer is the producer's business: it waits for a leader, and says so if there is none.
        return admin.ask(client -> client.listOffsets(ends, options).all()).handle((offsets, failure) -> null);
    }
}
