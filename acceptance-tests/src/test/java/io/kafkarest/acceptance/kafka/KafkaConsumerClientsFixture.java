package io.kafkarest.acceptance.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.adapters.kafka.KafkaAdapterModule;
import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, the adapter under test, and a native producer. */
final class KafkaConsumerClientsFixture implements AutoCloseable {

    private final Path directory;
    private final int port = Ports.free();
    private EmbeddedBroker broker;
    private final Injector injector;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    KafkaConsumerClientsFixture(int consumerThreads, Map<String, String> brokerSettings) {
        try {
            directory = Files.createTempDirectory("consumer-clients");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        broker = EmbeddedBroker.start(directory, port, brokerSettings);
        Map<String, String> client = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        injector = Guice.createInjector(new KafkaAdapterModule(new KafkaConfig(
                client, client, client, consumerThreads, Duration.ofSeconds(5), IdentityConfig.SERVICE, true)));
        // One request at a time: the leader of a topic just made may refuse the first and take the second, which an
        // idempotent producer does not recover from.
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "linger.ms",
                        "0",
                        "max.in.flight.requests.per.connection",
                        "1"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    ConsumerClients clients() {
        return injector.getInstance(ConsumerClients.class);
    }

    ConsumerClient create(String group, Map<String, String> settings) {
        ConsumerInstance instance = new ConsumerInstance(
                new ConsumerInstanceId(new ConsumerGroupId(group), "i-" + UUID.randomUUID()),
                EmbeddedFormat.BINARY,
                new ConsumerSettings(settings, OptionalInt.empty(), Optional.empty()),
                Principal.ANONYMOUS);
        return clients().create(instance);
    }

    ConsumerClient earliest(String group) {
        return create(group, Map.of("auto.offset.reset", "earliest"));
    }

    String topic(int partitions) {
        String name = "t-" + UUID.randomUUID();
        topic(name, partitions);
        return name;
    }

    void topic(String name, int partitions) {
        await(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .toCompletionStage());
        eventually(() -> assertThat(await(
                        admin.describeTopics(List.of(name)).allTopicNames().toCompletionStage()))
                .allSatisfy((each, topic) ->
                        assertThat(topic.partitions()).allMatch(partition -> partition.leader() != null)));
    }

    void addPartitions(String topic, int total) {
        await(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(total)))
                .all()
                .toCompletionStage());
        eventually(() -> assertThat(await(admin.describeTopics(List.of(topic))
                                .allTopicNames()
                                .toCompletionStage())
                        .get(topic)
                        .partitions())
                .hasSize(total));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    KafkaProducer<byte[], byte[]> producer() {
        return producer;
    }

    void produce(String topic, int partition, int from, int count) {
        for (int i = from; i < from + count; i++) {
            byte[] value = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, partition, null, value));
        }
        producer.flush();
    }

    /** What the group of a closed client has committed. */
    long committed(String group, TopicPartition partition) {
        return await(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .get(new org.apache.kafka.common.TopicPartition(
                        partition.topic().value(), partition.partition()))
                .offset();
    }

    static void eventually(Runnable assertion) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        AssertionError last = new AssertionError("never tried");
        while (System.nanoTime() < end) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException e) {
                last = e instanceof AssertionError failed ? failed : new AssertionError(e);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        throw last;
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker(Map<String, String> brokerSettings) {
        broker = EmbeddedBroker.start(directory, port, brokerSettings);
    }

    static Subscription topics(String... names) {
        return new Subscription.ToTopics(Stream.of(names).map(TopicName::new).toList());
    }

    static String group() {
        return "g-" + UUID.randomUUID();
    }

    /** Reads and settles until so many records came, or none came for a while. */
    static List<FetchedRecord> read(ConsumerClient client, int count) {
        List<FetchedRecord> records = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (records.size() < count && System.nanoTime() < end) {
            Delivery delivery = await(client.read(within(Duration.ofSeconds(1))));
            records.addAll(delivery.records());
            delivery.settle(DeliveryReport.delivered(delivery.records()));
        }
        return records;
    }

    static FailureCode failureOf(CompletionStage<?> stage) {
        return failure(stage).code();
    }

    static ProxyException failure(CompletionStage<?> stage) {
        return catchThrowableOfType(ProxyException.class, () -> await(stage));
    }

    static List<Long> offsets(List<FetchedRecord> records) {
        return records.stream().map(FetchedRecord::offset).toList();
    }

    static List<Long> upTo(long end) {
        return LongStream.range(0, end).boxed().toList();
    }

    static ReadLimits within(Duration timeout) {
        return new ReadLimits(timeout, OptionalInt.of(1), 64L << 20);
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        injector.getInstance(Key.get(new TypeLiteral<Set<ManagedResource>>() {}))
                .forEach(ManagedResource::close);
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
        broker.close();
    }
}
