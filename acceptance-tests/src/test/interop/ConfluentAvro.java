import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Confluent's own serializer, deserializer and registry client, as other applications use them. Run by {@code
 * ConfluentInteropIT} as a process of its own, since the jar that has them brings its own versions of much else.
 */
public class ConfluentAvro {

    private static final String SCHEMA = "{\"type\":\"record\",\"name\":\"User\",\"namespace\":\"ns\",\"fields\":["
            + "{\"name\":\"name\",\"type\":\"string\"},"
            + "{\"name\":\"age\",\"type\":[\"null\",\"long\"],\"default\":null},"
            + "{\"name\":\"photo\",\"type\":\"bytes\"},"
            + "{\"name\":\"tags\",\"type\":{\"type\":\"map\",\"values\":\"double\"}}]}";

    /** {@code write|read|registry bootstrap registry topic}. */
    public static void main(String... arguments) throws Exception {
        String topic = arguments[3];
        Map<String, Object> settings =
                Map.of("bootstrap.servers", arguments[1], "schema.registry.url", arguments[2]);
        switch (arguments[0]) {
            case "write" -> write(settings, topic);
            case "read" -> read(settings, topic);
            case "registry" -> registry(arguments[2], topic);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void write(Map<String, Object> settings, String topic) throws Exception {
        GenericRecord user = new GenericData.Record(new Schema.Parser().parse(SCHEMA));
        user.put("name", "Ada \u00e9");
        user.put("age", 9007199254740993L);
        user.put("photo", ByteBuffer.wrap(new byte[] {0, -1}));
        user.put("tags", Map.of("x", 0.5));
        try (var producer = new KafkaProducer<Object, Object>(
                new java.util.HashMap<>(settings), serializer(settings, true), serializer(settings, false))) {
            producer.send(new ProducerRecord<>(topic, 0, "key", user)).get();
            producer.send(new ProducerRecord<>(topic, 0, 5L, null)).get();
            producer.send(new ProducerRecord<>(topic, 0, null, new byte[] {1, 2})).get();
            System.out.println("written");
        }
    }

    private static KafkaAvroSerializer serializer(Map<String, Object> settings, boolean isKey) {
        KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        // The subjects of this topic take whatever comes: several schemas are written to it.
        serializer.configure(new java.util.HashMap<>(settings), isKey);
        return serializer;
    }

    private static void read(Map<String, Object> settings, String topic) {
        KafkaAvroDeserializer keys = new KafkaAvroDeserializer();
        keys.configure(new java.util.HashMap<>(settings), true);
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(new java.util.HashMap<>(settings), false);
        try (var consumer = new KafkaConsumer<Object, Object>(new java.util.HashMap<>(settings), keys, values)) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<Object, Object> each : consumer.poll(Duration.ofSeconds(1))) {
                    System.out.println("record " + each.key() + " " + shown(each.value()));
                }
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static void registry(String url, String subject) throws Exception {
        CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(url, 10);
        AvroSchema first = new AvroSchema(SCHEMA);
        int id = client.register(subject, first);
        System.out.println("same id " + (client.getId(subject, first) == id));
        System.out.println("version " + client.getVersion(subject, first));
        System.out.println("latest " + client.getLatestSchemaMetadata(subject).getVersion());
        System.out.println("by id " + client.getSchemaById(id).canonicalString().equals(first.canonicalString()));
        System.out.println("subject listed " + client.getAllSubjects().contains(subject));
        AvroSchema incompatible = new AvroSchema(SCHEMA.replace("\"string\"", "\"int\""));
        System.out.println("compatible " + client.testCompatibility(subject, incompatible));
        System.out.println("level " + client.updateCompatibility(subject, "NONE") + " "
                + client.getCompatibility(subject));
        System.out.println("compatible " + client.testCompatibility(subject, incompatible));
        client.updateCompatibility(subject, CompatibilityLevel.FULL.name);
        try {
            client.register(subject, incompatible);
        } catch (RestClientException e) {
            System.out.println("refused " + e.getStatus() + " " + e.getErrorCode());
        }
        System.out.println("versions " + client.getAllVersions(subject));
        System.out.println("deleted " + client.deleteSubject(subject));
        try {
            client.getLatestSchemaMetadata(subject);
        } catch (RestClientException e) {
            System.out.println("gone " + e.getStatus() + " " + e.getErrorCode());
        }
    }
}
