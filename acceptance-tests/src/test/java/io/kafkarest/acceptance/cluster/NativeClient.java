package io.kafkarest.acceptance.cluster;

import io.kafkarest.acceptance.suite.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other side of the proxy: Kafka's own clients, reading and writing plain bytes. */
public final class NativeClient implements AutoCloseable {

    private static final Duration READ_LIMIT = Duration.ofSeconds(10);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;

    public NativeClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    public void createTopic(String name, int partitions, Map<String, String> configs) {
        NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(configs);
        await(admin.createTopics(List.of(topic)).all());
        // The controller answers before the broker that serves requests has heard of the topic.
        Await.until("the broker knows " + name, READ_LIMIT, () -> isLed(name));
    }

    public boolean hasTopic(String name) {
        return await(admin.listTopics().names()).contains(name);
    }

    /** Writes one record and returns its offset when it is stored. */
    public long write(String topic, int partition, byte[] key, byte[] value) {
        try {
            return producer.send(new ProducerRecord<>(topic, partition, key, value))
                    .get()
                    .offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the same value many times, in one go. */
    public void writeMany(String topic, int partition, int count, byte[] value) {
        for (int i = 0; i < count; i++) {
            producer.send(new ProducerRecord<>(topic, partition, null, value));
        }
        producer.flush();
    }

    /** Reads {@code count} records from an offset on; fewer when fewer come in time. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int partition, long offset, int count) {
        TopicPartition from = new TopicPartition(topic, partition);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seek(from, offset);
            long deadline = System.nanoTime() + READ_LIMIT.toNanos();
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** How many records a topic holds, all partitions together, as if none had been removed. */
    public long endOffsets(String topic) {
        int partitions = await(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .size();
        long sum = 0;
        for (int partition = 0; partition < partitions; partition++) {
            sum += endOffset(topic, partition);
        }
        return sum;
    }

    /** How many records a partition holds, as if none had been removed. */
    public int endOffset(String topic, int partition) {
        TopicPartition one = new TopicPartition(topic, partition);
        return Math.toIntExact(
                await(admin.listOffsets(Map.of(one, OffsetSpec.latest())).partitionResult(one))
                        .offset());
    }

    /** Removes all records of a partition before an offset. */
    public void trim(String topic, int partition, long offset) {
        TopicPartition where = new TopicPartition(topic, partition);
        await(admin.deleteRecords(Map.of(where, RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    /** What a group has committed for a partition. */
    public Optional<OffsetAndMetadata> committed(String group, String topic, int partition) {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return Optional.ofNullable(offsets.get(new TopicPartition(topic, partition)));
    }

    /** How many members a group has now. */
    public int members(String group) {
        try {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        admin.close(Duration.ofSeconds(2));
    }

    private boolean isLed(String topic) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
