package io.kafkarest.quickstart.registry.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.kafkarest.quickstart.registry.store.RegistryChange;
import io.kafkarest.quickstart.registry.store.RegistryJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal as a compacted topic of one partition, whose records replace those of the same key. */
public final class SchemasTopic implements RegistryJournal {

    /** The name that proxies and tools know the topic by. */
    public static final String NAME = "_schemas";

    private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
    private static final Duration SLICE = Duration.ofMillis(500);

    private final ObjectMapper json = new ObjectMapper();
    private final String bootstrapServers;
    /** Made for the first change: many only come to read, and a start should be quick. */
    private @Nullable Producer<String, String> producer;

    private SchemasTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Makes the topic if it is not there. */
    public static SchemasTopic open(String bootstrapServers) {
        create(bootstrapServers);
        return new SchemasTopic(bootstrapServers);
    }

    @Override
    public void replay(Consumer<RegistryChange> reader) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "client.id", "schema-registry-replay");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(PARTITION);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(SLICE).forEach(record -> hand(record, reader));
            }
        }
    }

    @Override
    public synchronized void append(List<RegistryChange> changes) {
        Producer<String, String> target = producer();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RegistryChange change : changes) {
            ChangeRecords.Entry entry = ChangeRecords.write(change);
            String value = entry.value().isNull() ? null : entry.value().toString();
            sent.add(target.send(new ProducerRecord<>(
                    NAME, PARTITION.partition(), entry.key().toString(), value)));
        }
        sent.forEach(SchemasTopic::await);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            // All that was appended is acknowledged: there is nothing to wait for.
            producer.close(Duration.ZERO);
        }
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers", bootstrapServers,
                            "client.id", "schema-registry",
                            "acks", "all",
                            "linger.ms", "0",
                            "buffer.memory", "4194304",
                            "request.timeout.ms", "5000",
                            "max.block.ms", "10000",
                            "delivery.timeout.ms", "10000"),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    private void hand(ConsumerRecord<String, String> record, Consumer<RegistryChange> reader) {
        try {
            JsonNode key = json.readTree(record.key());
            JsonNode value = record.value() == null ? NullNode.instance : json.readTree(record.value());
            ChangeRecords.read(new ChangeRecords.Entry(key, value)).ifPresent(reader);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.atWarn()
                    .addKeyValue("topicName", NAME)
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("record of the schema registry not understood, and left out");
        }
    }

    private static void create(String bootstrapServers) {
        NewTopic topic = new NewTopic(NAME, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await(admin.createTopics(List.of(topic)).all());
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not keep schemas: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping a schema", e);
        }
    }
}
