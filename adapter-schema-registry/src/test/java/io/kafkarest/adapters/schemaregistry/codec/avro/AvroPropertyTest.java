package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.adapters.schemaregistry.codec.WireFormat;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.ports.out.SchemaCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.Schema;

/** Whatever the schema and the data, the codec does what Avro's library does. */
class AvroPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+(E-?\\d+)?");
    private static final int DEPTH = 4;

    @Property(tries = 3000)
    void writesAndReadsAsAvroDoes(@ForAll long seed) throws IOException {
        Case random = new Case(seed);
        Object datum = random.avro.datum(random.schema, DEPTH);
        String json = random.library.json(datum);
        byte[] binary = random.library.binary(datum);

        assertThat(random.encode(json).orElseThrow())
                .as("%s of %s", json, random.schema)
                .isEqualTo(binary);
        String varied = new RandomJson(random.avro.random()).rendered(JSON.readTree(json));
        assertThat(random.library.fromBinary(random.encode(varied).orElseThrow()))
                .as("%s of %s", varied, random.schema)
                .isEqualTo(random.library.fromBinary(binary));
        assertThat(normal(random.decode(binary))).isEqualTo(normal(json));
        assertThat(random.library.fromJson(random.decode(binary)).orElseThrow())
                .containsExactly(random.library.fromBinary(binary));
    }

    @Property(tries = 6000)
    void refusesWhatAvroRefuses(@ForAll long seed) throws IOException {
        Case random = new Case(seed);
        RandomJson variations = new RandomJson(random.avro.random());
        JsonNode json = JSON.readTree(random.library.json(random.avro.datum(random.schema, DEPTH)));
        String mutated = variations.rendered(variations.mutated(json));

        Optional<byte[]> encoded = random.encode(mutated);
        Optional<Object[]> expected = random.library.fromJson(mutated);

        assertThat(encoded.isPresent()).as("%s of %s", mutated, random.schema).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            // The order of a map's entries is not Avro's to tell.
            assertThat(random.library.fromBinary(encoded.orElseThrow()))
                    .isEqualTo(random.library.fromBinary(random.library.binary(expected.get()[0])));
        }
    }

    @Property(tries = 6000)
    void survivesAnyBytes(@ForAll long seed) throws IOException {
        Case random = new Case(seed);
        byte[] binary = random.library.binary(random.avro.datum(random.schema, DEPTH));
        for (int i = random.avro.random().nextInt(3); binary.length > 0 && i >= 0; i--) {
            binary[random.avro.random().nextInt(binary.length)] ^=
                    (byte) (1 << random.avro.random().nextInt(8));
        }
        byte[] damaged = Arrays.copyOf(binary, random.avro.random().nextInt(binary.length + 2));

        Optional<String> decoded = random.decodeDamaged(damaged);

        if (decoded.isPresent()) {
            assertThat(JSON.readTree(decoded.get())).isNotNull();
            random.library.fromBinary(damaged);
        }
    }

    @Property(tries = 3000)
    void readsLenientJsonThatItTakesAgain(@ForAll long seed) {
        Case random = new Case(seed);
        SchemaCodec lenient = AvroSchemas.lenientCodec(random.schema.toString());
        byte[] stored = random.stored(random.library.binary(random.avro.datum(random.schema, DEPTH)));

        byte[] json = lenient.decode(stored);
        byte[] again = lenient.encode(AvroSchemas.ID, JsonText.of(json));

        assertThat(new String(lenient.decode(again), UTF_8))
                .as("%s", random.schema)
                .isEqualTo(new String(json, UTF_8));
        if (!random.schema.toString().contains("decimal")) {
            // A decimal can have more bytes than it needs.
            assertThat(again).isEqualTo(stored);
        }
    }

    /** The JSON without what is left open: Avro writes floats in fewer digits than the reference does. */
    private static String normal(String json) throws JsonProcessingException {
        return FRACTION.matcher(JSON.readTree(json).toString())
                .replaceAll(number -> Float.toString(Float.parseFloat(number.group())));
    }

    private static final class Case {

        private final RandomAvro avro;
        private final Schema schema;
        private final AvroLibrary library;
        private final SchemaCodec codec;

        Case(long seed) {
            avro = new RandomAvro(seed);
            // A field, since a whole record of bytes or a union has rules of its own.
            schema = Schema.createRecord(
                    "Root", null, null, false, List.of(new Schema.Field("f", avro.schemaOrUnion(3))));
            library = new AvroLibrary(schema);
            codec = AvroSchemas.codec(schema.toString());
        }

        Optional<byte[]> encode(String json) {
            try {
                byte[] stored = codec.encode(AvroSchemas.ID, AvroSchemas.json(json));
                return Optional.of(Arrays.copyOfRange(stored, WireFormat.HEADER_LENGTH, stored.length));
            } catch (ProxyException e) {
                assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
                return Optional.empty();
            }
        }

        byte[] stored(byte[] binary) {
            byte[] stored = new byte[WireFormat.HEADER_LENGTH + binary.length];
            System.arraycopy(binary, 0, stored, WireFormat.HEADER_LENGTH, binary.length);
            WireFormat.writeHeader(stored, AvroSchemas.ID);
            return stored;
        }

        String decode(byte[] binary) {
            return new String(codec.decode(stored(binary)), UTF_8);
        }

        Optional<String> decodeDamaged(byte[] binary) {
            try {
                return Optional.of(decode(binary));
            } catch (ProxyException e) {
                assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
                return Optional.empty();
            }
        }
    }
}
