package io.kafkarest.adapters.schemaregistry.codec.avro;

import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.failure;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.lenientCodec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A little that would become very much, and texts that are no schemas in ways that Avro's parser has no words for. */
class LargeAvroTest {

    @Test
    void boundsDefaultsThatAreMadeOfDefaults() {
        StringBuilder type = new StringBuilder(
                "{'type':'record','name':'R0','fields':[" + "{'name':'a','type':'string','default':'0123456789'}]}");
        for (int i = 1; i <= 40; i++) {
            type = new StringBuilder("{'type':'record','name':'R" + i + "','fields':[{'name':'a','default':{},'type':")
                    .append(type)
                    .append("},{'name':'b','default':{},'type':'R" + (i - 1) + "'}]}");
        }
        String schema = type.toString();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(refusal(lenientCodec(schema), "{}")).startsWith("Bad Request: "));
    }

    @Test
    void boundsWhatDefaultsMakeOfAValue() {
        String schema = "{'type':'array','items':{'type':'record','name':'R','fields':["
                + "{'name':'f','type':'string','default':'" + "x".repeat(1 << 20) + "'}]}}";

        assertThat(refusal(lenientCodec(schema), "[{}" + ",{}".repeat(10_000) + "]"))
                .contains("too large");
    }

    @Test
    void boundsDecimalsThatFillUpTheirBytes() {
        assertThat(refusal(
                        lenientCodec(
                                "{'type':'fixed','name':'F','size':200000000,'logicalType':'decimal','precision':9}"),
                        "1"))
                .contains("too large");
    }

    @Test
    void takesOneReferenceByTwoNames() {
        String referred = "{\"type\":\"record\",\"name\":\"X\",\"fields\":[]}";
        SchemaDefinition definition = new SchemaDefinition(SchemaType.AVRO, "[\"null\",\"X\"]");

        assertThat(new AvroSchemaCompiler(false)
                        .compile(new ResolvedDefinition(definition, Map.of("X", referred, "Y", referred)))
                        .takesNullForNothing())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF",
                "nothing",
                "'nothing'",
                "{}",
                "[]x",
                "1",
                "null",
                "true",
                "{'type':null}",
                "{'type':1}",
                "{'type':'record'}",
                "{'type':'record','name':1,'fields':[]}",
                "{'type':'record','name':'','fields':[]}",
                "{'type':'record','name':'R','fields':1}",
                "{'type':'record','name':'R','fields':[1]}",
                "{'type':'record','name':'R','fields':[null]}",
                "{'type':'record','name':'R','fields':[{'name':'f'}]}",
                "{'type':'record','name':'R','fields':[{'name':1,'type':'int'}]}",
                "{'type':'record','name':'R','fields':[{'name':'f','type':'int','order':'up'}]}",
                "{'type':'record','name':'R','fields':[{'name':'f','type':'int','order':1}]}",
                "{'type':'record','name':'R','fields':[{'name':'f','type':'int','aliases':'x'}]}",
                "{'type':'record','name':'R','fields':[{'name':'f','type':'int','aliases':[1]}]}",
                "{'type':'record','name':'R','aliases':[1],'fields':[]}",
                "{'type':'record','name':'R','aliases':{},'fields':[]}",
                "{'type':'record','name':'R','fields':[{'name':'f','type':'int'},{'name':'f','type':'int'}]}",
                "{'type':'enum','name':'E'}",
                "{'type':'enum','name':'E','symbols':[1]}",
                "{'type':'enum','name':'E','symbols':['A','A']}",
                "{'type':'enum','name':'E','symbols':['A'],'default':'B'}",
                "{'type':'enum','name':'E','symbols':['A'],'default':1}",
                "{'type':'fixed','name':'F'}",
                "{'type':'fixed','name':'F','size':'1'}",
                "{'type':'fixed','name':'F','size':-1}",
                "{'type':'fixed','name':'F','size':2147483647}",
                "{'type':'array'}",
                "{'type':'map'}",
                "['int','int']",
                "[['int']]",
                "[null]",
                "{'type':'error_union'}",
            })
    void saysOfEveryTextThatIsNoSchemaThatItIsNone(String text) {
        assertThat(failure(FailureCode.INVALID_SCHEMA, () -> {
                    codec(text);
                    // Avro's parser takes some of these for schemas; then so does the registry.
                    throw new ProxyException(FailureCode.INVALID_SCHEMA, "taken");
                }))
                .isNotEmpty();
    }
}
