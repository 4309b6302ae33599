package io.kafkarest.acceptance.kafka;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.consume.ConsumeModule;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, the adapter under test, and a native producer. */
final class KafkaConsumerClientsFixture implements AutoCloseable {

    private final Path directory;
    private final int port = freePort();
    private final int controllerPort = freePort();
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
        broker = EmbeddedBroker.start(directory, port, controllerPort, brokerSettings);
        Map<String, String> client = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        injector = Guice.createInjector(
                new ConsumeModule(new KafkaConfig(client, client, client, consumerThreads, Duration.ofSeconds(5))));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", "0"),
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
    }

    Admin admin() {
        return admin;
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

    void stopBroker() {
        broker.close();
    }

    void startBroker(Map<String, String> brokerSettings) {
        broker = EmbeddedBroker.start(directory, port, controllerPort, brokerSettings);
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
        injector.getInstance(Key.get(new TypeLiteral<Set<ManagedResource>>() {})).forEach(ManagedResource::close);
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
        broker.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
