package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.client.KafkaIdentity;
import io.kafkarest.adapters.kafka.metrics.LiveConsumers;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.ManagedResource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds consumers, and keeps the threads that drive them. */
final class KafkaConsumerClients implements ConsumerClients, ManagedResource {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaConsumerClients.class);
    private static final long CLOSE_SECONDS = 8;
    private static final Duration CLOSE_REST = Duration.ofSeconds(1);

    private final KafkaConfig config;
    private final Function<Principal, KafkaIdentity> identities;
    private final LiveConsumers metered;
    private final ConsumerThreads threads;
    private final Set<KafkaConsumerClient> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    KafkaConsumerClients(KafkaConfig config, Function<Principal, KafkaIdentity> identities, LiveConsumers metered) {
        this.identities = identities;
        this.config = config;
        this.metered = metered;
        this.threads = new ConsumerThreads(config.consumerThreads());
    }

    @Override
    public ConsumerClient create(ConsumerInstance instance) {
        if (closing) {
            throw new ProxyException(FailureCode.SHUTTING_DOWN, "The server is shutting down.");
        }
        ClientSettings settings = ClientSettings.of(config.consumer(), instance, config.readsTraces());
        Owner owner = Owner.of(instance.owner(), identities);
        Consumer<byte[], byte[]> consumer = build(owner.withLogin(settings.client()));
        KafkaConsumerClient client = new KafkaConsumerClient(
                new OwnedConsumer(consumer, owner), settings, threads, config.operationTimeout(), this::forget);
        open.add(client);
        metered.add(client, settings.clientId(), consumer.metrics());
        return client;
    }

    private void forget(KafkaConsumerClient closed) {
        open.remove(closed);
        metered.remove(closed);
    }

    @Override
    public String description() {
        return "consumers of consumer instances";
    }

    @Override
    public void close() {
        closing = true;
        CompletableFuture<?>[] remaining =
                open.stream().map(KafkaConsumerClient::freed).toArray(CompletableFuture<?>[]::new);
        open.forEach(KafkaConsumerClient::close);
        boolean freed = CompletableFuture.allOf(remaining)
                .thenApply(done -> true)
                .completeOnTimeout(false, CLOSE_SECONDS, TimeUnit.SECONDS)
                .join();
        boolean ended = threads.close(CLOSE_REST);
        if (!freed || !ended) {
            LOG.atWarn().addKeyValue("consumers", open.size()).log("not all consumers could be closed in time");
        }
    }

    private static Consumer<byte[], byte[]> build(Map<String, Object> settings) {
        try {
            return new KafkaConsumer<>(settings);
        } catch (KafkaException e) {
            throw new ProxyException(FailureCode.KAFKA_FAILURE, "Failed to construct kafka consumer", e);
        }
    }
}
