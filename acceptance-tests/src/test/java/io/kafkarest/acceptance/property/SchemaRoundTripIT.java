package io.kafkarest.acceptance.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Values of random schemas are read exactly as they were written, and what is stored is what the library of the language reads.
 * {@code -Dproperty.runs=} says how often to try; {@code -Dproperty.seed=} repeats one run.
 */
@ExtendWith(SuiteExtension.class)
class SchemaRoundTripIT {

    private static final int HEADER = 5;
    private static final int RECORDS = 5;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Suite suite;

    SchemaRoundTripIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void avroMakesARoundTrip() {
        forEachSeed("avro", MediaTypes.expand("AVRO"), random -> new RandomAvro(random).next());
    }

    @Test
    void protobufMakesARoundTrip() {
        forEachSeed("protobuf", MediaTypes.expand("PROTOBUF"), random -> new RandomProtobuf(random).next());
    }

    @Test
    void jsonWithASchemaMakesARoundTrip() {
        forEachSeed("jsonschema", MediaTypes.expand("JSONSCHEMA"), random -> new RandomJsonSchema(random).next());
    }

    private void forEachSeed(String format, String type, Function<Random, RandomSchema> schemas) {
        String given = System.getProperty("property.seed", "");
        List<Long> seeds = given.isEmpty()
                ? new Random()
                        .longs(Integer.getInteger("property.runs", 50), 0, 1_000_000_000)
                        .boxed()
                        .toList()
                : List.of(Long.valueOf(given));
        for (long seed : seeds) {
            RandomSchema schema = schemas.apply(new Random(seed));
            try {
                roundTrip(format, type, schema);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "%s, seed %d, to be repeated with -Dproperty.seed=%2$d: %s%n%s"
                                .formatted(format, seed, e.getMessage(), schema.text()),
                        e);
            }
        }
    }

    private void roundTrip(String format, String type, RandomSchema schema) {
        String topic = suite.newTopic("round-trip-" + format, 1);
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            values.add(schema.value().get());
        }

        Answer written = suite.client().produce(topic, type, body(schema.text(), values));

        assertThat(written.status()).as("%s to %s", written, values).isEqualTo(200);
        assertThat(read(topic, format, type))
                .usingElementComparator(SchemaRoundTripIT::compare)
                .isEqualTo(values);
        if (format.equals("avro")) {
            assertThat(readByAvro(topic, schema.text())).hasSize(RECORDS);
        }
    }

    private static String body(String schema, List<JsonNode> values) {
        ObjectNode body = JSON.createObjectNode().put("value_schema", schema);
        ArrayNode records = body.putArray("records");
        values.forEach(each -> records.addObject().set("value", each));
        return body.toString();
    }

    private List<JsonNode> read(String topic, String format, String type) {
        ProxyClient client = suite.client();
        String group = suite.uniqueName("g");
        String path = ProxyClient.path(group, "c");
        client.createInstance(group, "c", format);
        client.assign(path, topic, 0);
        List<JsonNode> found = new ArrayList<>();
        Await.until("%d records of %s are there".formatted(RECORDS, topic), Duration.ofSeconds(20), () -> {
            Answer answer = client.read(path, type, "");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            parse(answer.body()).forEach(each -> found.add(each.path("value")));
            return found.size() >= RECORDS;
        });
        client.delete(path);
        return found;
    }

    /** Avro's own reader, of what is in Kafka; it must come to the end of each record, and no further. */
    private List<Object> readByAvro(String topic, String text) {
        Schema schema = new Schema.Parser().parse(text);
        List<Object> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : suite.kafka().read(topic, 0, 0, RECORDS)) {
            byte[] payload = Arrays.copyOfRange(each.value(), HEADER, each.value().length);
            var decoder = DecoderFactory.get().binaryDecoder(payload, null);
            try {
                found.add(new GenericDatumReader<>(schema).read(null, decoder));
                assertThat(decoder.isEnd()).isTrue();
            } catch (IOException e) {
                throw new AssertionError("Avro cannot read it", e);
            }
        }
        return found;
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    /** Equal are values whose texts are, once numbers of equal value are written alike. */
    private static int compare(JsonNode read, JsonNode written) {
        return read.equals(SchemaRoundTripIT::compareLeaves, written) ? 0 : 1;
    }

    private static int compareLeaves(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
