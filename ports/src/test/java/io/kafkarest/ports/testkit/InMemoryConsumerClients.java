package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClients;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes consumer clients of an {@link InMemoryCluster}, which know the settings that decide about offsets. */
public final class InMemoryConsumerClients implements ConsumerClients {

    private static final Set<String> RESETS = Set.of("earliest", "latest");

    private final InMemoryCluster cluster;
    private final Map<ConsumerInstanceId, InMemoryConsumerClient> made = new ConcurrentHashMap<>();

    /** Reads from this cluster. */
    public InMemoryConsumerClients(InMemoryCluster cluster) {
        this.cluster = cluster;
    }

    /** As whom the instance's client would go to the cluster now. */
    public Optional<Principal> userOf(ConsumerInstanceId id) {
        return Optional.ofNullable(made.get(id)).map(InMemoryConsumerClient::user);
    }

    @Override
    public ConsumerClient create(ConsumerInstance instance) {
        String reset = instance.settings().clientSettings().getOrDefault("auto.offset.reset", "latest");
        if (!RESETS.contains(reset)) {
            throw new ProxyException(
                    FailureCode.INVALID_CONSUMER_CONFIGURATION,
                    "Invalid value " + reset + " for configuration auto.offset.reset");
        }
        InMemoryConsumerClient client = new InMemoryConsumerClient(cluster, instance);
        made.put(instance.id(), client);
        cluster.atomically(() -> {
            cluster.join(client);
            return client;
        });
        return client;
    }
}
