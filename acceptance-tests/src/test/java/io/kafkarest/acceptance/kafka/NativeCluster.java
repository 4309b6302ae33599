package io.kafkarest.acceptance.kafka;

import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.TestCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The cluster as Kafka's own clients see it. */
final class NativeCluster implements TestCluster, AutoCloseable {

    private final String bootstrapServers;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    NativeCluster(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(settings);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void createTopic(TopicName name, int partitions) {
        NewTopic topic = new NewTopic(name.value(), Optional.of(partitions), Optional.empty());
        Await.result(admin.createTopics(List.of(topic)).all().toCompletionStage());
        Await.until("the topic has its leaders", () -> hasLeaders(name));
    }

    void growTopic(TopicName name, int partitions) {
        Await.result(admin.createPartitions(Map.of(name.value(), NewPartitions.increaseTo(partitions)))
                .all()
                .toCompletionStage());
    }

    boolean hasTopic(TopicName name) {
        return Await.result(admin.listTopics().names().toCompletionStage()).contains(name.value());
    }

    @Override
    public void append(
            TopicPartition partition, Instant time, RecordKey key, RecordValue value, Optional<TraceContext> trace) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                partition.topic().value(),
                partition.partition(),
                time.toEpochMilli(),
                key.isNone() ? null : key.bytes(),
                value.isTombstone() ? null : value.bytes());
        trace.ifPresent(each -> {
            message.headers().add("traceparent", each.traceparent().getBytes(StandardCharsets.UTF_8));
            message.headers().add("tracestate", each.tracestate().getBytes(StandardCharsets.UTF_8));
        });
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new AssertionError("cannot write to " + partition, e);
        }
    }

    @Override
    public List<FetchedRecord> records(TopicPartition partition) {
        var kafkas =
                new org.apache.kafka.common.TopicPartition(partition.topic().value(), partition.partition());
        List<FetchedRecord> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(kafkas));
            consumer.seekToBeginning(List.of(kafkas));
            long end = consumer.endOffsets(List.of(kafkas)).get(kafkas);
            while (consumer.position(kafkas) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> found.add(fetched(partition, each)));
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private boolean hasLeaders(TopicName name) {
        try {
            return admin
                    .describeTopics(List.of(name.value()))
                    .topicNameValues()
                    .get(name.value())
                    .get()
                    .partitions()
                    .stream()
                    .allMatch(each -> each.leader() != null && !each.leader().isEmpty());
        } catch (Exception e) {
            return false;
        }
    }

    private static FetchedRecord fetched(TopicPartition partition, ConsumerRecord<byte[], byte[]> message) {
        RecordKey key = message.key() == null ? RecordKey.NONE : RecordKey.of(message.key());
        RecordValue value = message.value() == null ? RecordValue.TOMBSTONE : RecordValue.of(message.value());
        Optional<TraceContext> trace =
                TraceContext.parse(header("traceparent", message), header("tracestate", message));
        return new FetchedRecord(partition, message.offset(), key, value, trace);
    }

    private static String header(String name, ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
