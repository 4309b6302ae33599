package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.schema.Subject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProduceWithSchemasTest {

    @Test
    void keepsTheJsonOfASideWithSchemasCompactAndExact() {
        ProduceBody body = read("{\"records\":[{\"key\": [1, 2], \"value\":{\"a\" : 1.10}}],\"value_schema\":\"S\"}");

        OutgoingRecord record = body.records().get(0);
        assertThat(body.needsSchema()).isTrue();
        assertThat(record.key().bytes()).isEqualTo("[1,2]".getBytes(UTF_8));
        assertThat(record.value().bytes()).isEqualTo("{\"a\":1.10}".getBytes(UTF_8));
    }

    @Test
    void readsTheSchemasWhereverTheyStand() {
        ProduceBody body = read("{\"key_schema_id\":7,\"records\":[{}],\"value_schema\":\"S\"}");

        assertThat(body.keyUse().choice()).isEqualTo(new SchemaChoice.ById(new SchemaId(7)));
        assertThat(body.valueUse().choice())
                .isEqualTo(new SchemaChoice.ByDefinition(new SchemaDefinition(SchemaType.AVRO, "S")));
    }

    @Test
    void namesNoSchemaUnlessThereIsOne() {
        ProduceBody body = read("{\"value_schema\":null,\"records\":[{}]}");

        assertThat(body.valueUse().namesSchema()).isFalse();
        assertThat(body.keyUse().namesSchema()).isFalse();
    }

    @Test
    void refusesTextAndIdTogether() {
        ProduceBody body = read("{\"value_schema\":\"S\",\"value_schema_id\":1,\"records\":[{}]}");

        refused(body::valueUse, FailureCode.INVALID_SCHEMA);
    }

    @Test
    void refusesAnIdThatNoSchemaHas() {
        ProduceBody body = read("{\"value_schema_id\":-1,\"records\":[{}]}");

        refused(body::valueUse, FailureCode.SCHEMA_REGISTRY_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key_format\":\"binary\",\"records\":[{\"key\":\"YQ==\",\"value\":1}]}",
                "{\"records\":[{\"key\":\"YQ==\",\"value\":1}],\"key_format\":\"BINARY\"}"
            })
    void takesKeysOfAnotherFormat(String text) {
        ProduceBody body = read(text);

        assertThat(body.keyFormat()).isEqualTo(EmbeddedFormat.BINARY);
        assertThat(body.records().get(0).key().bytes()).isEqualTo("a".getBytes(UTF_8));
        assertThat(body.records().get(0).value().bytes()).isEqualTo("1".getBytes(UTF_8));
    }

    @Test
    void takesKeysWithSchemasBesideValuesWithout() {
        ProduceBody body = read(
                EmbeddedFormat.JSON,
                "{\"key_schema\":\"S\",\"key_format\":\"avro\",\"records\":[{\"key\":1,\"value\":2}]}");

        assertThat(body.needsSchema()).isTrue();
        assertThat(body.keyUse().namesSchema()).isTrue();
        assertThat(body.valueUse().namesSchema()).isFalse();
    }

    @Test
    void takesReferencesAndTheNameOfAMessage() {
        ProduceBody body = read(EmbeddedFormat.PROTOBUF, """
                {"value_schema":"S","value_schema_message":"ns.M","value_schema_references":
                 [{"name":"a.proto","subject":"a","version":"2"},{"version":1,"subject":"b","name":"b.proto"}],"records":[{}]}
                """);

        SchemaUse use = body.valueUse();
        assertThat(use.message()).contains("ns.M");
        assertThat(((SchemaChoice.ByDefinition) use.choice()).definition().references())
                .containsExactly(
                        new SchemaReference("a.proto", new Subject("a"), 2),
                        new SchemaReference("b.proto", new Subject("b"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"a\",\"subject\":\"b\"}", "{\"name\":\"a\",\"version\":1}"})
    void refusesAReferenceThatIsNotComplete(String reference) {
        refused(
                () -> read("{\"records\":[{}],\"value_schema_references\":[" + reference + "]}"),
                FailureCode.INVALID_REQUEST_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"key_format\":\"json\"", "\"key_schema_message\":\"M\"", "\"value_schema_references\":[]"})
    void knowsNoExtensionsInStrictMode(String member) {
        byte[] text = ("{\"records\":[{}]," + member + "}").getBytes(UTF_8);

        refused(
                () -> new ProduceBodyReader(false, false)
                        .read(EmbeddedFormat.AVRO, OptionalInt.empty(), text, 0, text.length),
                FailureCode.UNRECOGNIZED_MEMBER);
    }

    @Test
    void refusesAFormatThatThereIsNot() {
        refused(() -> read("{\"records\":[{}],\"key_format\":\"xml\"}"), FailureCode.INVALID_REQUEST_MEMBER);
        refused(() -> read("{\"records\":[{}],\"value_schema_references\":1}"), FailureCode.MALFORMED_REQUEST);
        refused(() -> read("{\"records\":[{}],\"value_schema_references\":[1]}"), FailureCode.MALFORMED_REQUEST);
        refused(
                () -> read("{\"records\":[{}],\"value_schema_references\":[{\"x\":1}]}"),
                FailureCode.UNRECOGNIZED_MEMBER);
    }

    @Test
    void takesNoReferencesForNull() {
        ProduceBody body = read(
                "{\"records\":[{}],\"value_schema_references\":null,\"key_schema_references\":[],\"key_schema\":\"S\"}");

        assertThat(body.keyUse().choice())
                .isEqualTo(new SchemaChoice.ByDefinition(new SchemaDefinition(SchemaType.AVRO, "S", List.of())));
    }

    private static ProduceBody read(String text) {
        return read(EmbeddedFormat.AVRO, text);
    }

    private static ProduceBody read(EmbeddedFormat format, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new ProduceBodyReader().read(format, OptionalInt.empty(), bytes, 0, bytes.length);
    }

    private static void refused(Runnable call, FailureCode code) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
