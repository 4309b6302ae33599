package io.kafkarest.adapters.schemaregistry.codec.avro;

import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.decoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.encoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.lenientCodec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.recordOf;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.refusal;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.undecodable;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.ports.out.SchemaCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lenient JSON does otherwise; that the rest stays as it is, the compatible tests show. */
class LenientAvroTest {

    private static final String DECIMAL = "{'type':'bytes','logicalType':'decimal','precision':6,'scale':2}";
    private static final String FIXED_DECIMAL =
            "{'type':'fixed','name':'D','size':4,'logicalType':'decimal','precision':6,'scale':2}";
    private static final String DATE = "{'type':'int','logicalType':'date'}";
    private static final String MILLIS = "{'type':'long','logicalType':'timestamp-millis'}";
    private static final String UUID = "{'type':'string','logicalType':'uuid'}";
    private static final String INNER =
            "{'type':'record','name':'In','namespace':'ns','fields':[{'name':'x','type':'int'}]}";
    private static final String STRING_FIELD =
            "{'type':'record','name':'S','fields':[{'name':'string','type':'string'}]}";
    private static final String MAP = "{'type':'map','values':'int'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                DECIMAL + "|12.34|0404d2|12.34",
                DECIMAL + "|\"12.34\"|0404d2|12.34",
                DECIMAL + "|-1.2e1|04fb50|-12.00",
                DECIMAL + "|0|0200|0.00",
                DECIMAL + "|0e999999999|0200|0.00",
                DECIMAL + "|1.2300|027b|1.23",
                FIXED_DECIMAL + "|12.34|000004d2|12.34",
                FIXED_DECIMAL + "|-0.01|ffffffff|-0.01",
                DATE + "|\"1970-01-02\"|02|\"1970-01-02\"",
                DATE + "|\"1969-12-31\"|01|\"1969-12-31\"",
                DATE + "|19723|96b402|\"2024-01-01\"",
                "{'type':'int','logicalType':'time-millis'}|\"00:00:01.5\"|b817|\"00:00:01.5\"",
                "{'type':'int','logicalType':'time-millis'}|-1|01|-1",
                "{'type':'long','logicalType':'time-micros'}|\"00:00:00.000001\"|02|\"00:00:00.000001\"",
                MILLIS + "|\"2023-11-14T22:13:20Z\"|80a0abfef962|\"2023-11-14T22:13:20Z\"",
                MILLIS + "|\"2023-11-15T00:13:20.000+02:00\"|80a0abfef962|\"2023-11-14T22:13:20Z\"",
                MILLIS + "|1700000000000|80a0abfef962|\"2023-11-14T22:13:20Z\"",
                MILLIS + "|-9223372036854775808|ffffffffffffffffff01|\"-292275055-05-16T16:47:04.192Z\"",
                MILLIS + "|\"+292278994-08-17T07:12:55.807Z\"|feffffffffffffffff01|\"+292278994-08-17T07:12:55.807Z\"",
                "{'type':'long','logicalType':'timestamp-micros'}|\"1969-12-31T23:59:59.999999Z\"|01"
                        + "|\"1969-12-31T23:59:59.999999Z\"",
                "{'type':'long','logicalType':'timestamp-nanos'}|\"1677-09-21T00:12:43.145224192Z\"|ffffffffffffffffff01"
                        + "|\"1677-09-21T00:12:43.145224192Z\"",
                "{'type':'long','logicalType':'local-timestamp-millis'}|\"1970-01-01T00:00:01\"|d00f|\"1970-01-01T00:00:01\"",
                "['null','string']|\"s\"|020273|\"s\"",
                "['null','string']|{\"string\":\"s\"}|020273|\"s\"",
                "['null','string']|null|00|null",
                "['null'," + INNER + "]|{\"x\":1}|0202|{\"x\":1}",
                "['null'," + INNER + "]|{\"ns.In\":{\"x\":1}}|0202|{\"x\":1}",
                "['null'," + INNER + "]|{\"In\":{\"x\":1}}|0202|{\"x\":1}",
                "['null','int','long']|{\"int\":1}|0202|{\"int\":1}",
                "['null','string','bytes']|{\"bytes\":\"a\"}|040261|{\"bytes\":\"a\"}",
                "['string'," + DATE + "]|{\"int\":\"1970-01-02\"}|0202|{\"int\":\"1970-01-02\"}",
                "['string'," + DATE + "]|1|0202|{\"int\":\"1970-01-02\"}",
                "['string'," + DECIMAL + "]|0.01|020201|0.01",
                "['null'," + MAP + "]|{\"k\":1}|0202026b0200|{\"k\":1}",
                "['null'," + MAP + "]|{}|0200|{}",
                "['null'," + MAP + "]|{\"map\":{\"map\":1}}|0202066d61700200|{\"map\":{\"map\":1}}",
                "['string'," + STRING_FIELD + "]|{\"S\":{\"string\":\"s\"}}|020273|{\"S\":{\"string\":\"s\"}}",
                "{'type':'array','items':['null','int']}|[1,null]|0402020000|[1,null]",
                UUID + "|\"123e4567-e89b-12d3-a456-426614174000\""
                        + "|4831323365343536372d653839622d313264332d613435362d343236363134313734303030"
                        + "|\"123e4567-e89b-12d3-a456-426614174000\"",
            })
    void convertsBothWays(String schema, String json, String hex, String read) {
        SchemaCodec codec = lenientCodec(recordOf(schema));

        assertThat(encoded(codec, "{\"f\":" + json + "}")).isEqualTo(hex);
        assertThat(decoded(codec, hex)).isEqualTo("{\"f\":" + read + "}");
        assertThat(encoded(codec, "{\"f\":" + read + "}")).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                DECIMAL + "|1.234|Decimal (1.234) does not fit precision 6 and scale 2",
                DECIMAL + "|12345|Decimal (12345) does not fit precision 6 and scale 2",
                DECIMAL + "|1e999999999|Decimal (1E+999999999) does not fit precision 6 and scale 2",
                DECIMAL + "|1e-999999999|Decimal (1E-999999999) does not fit precision 6 and scale 2",
                DECIMAL + "|\"x\"|Expected decimal. Got x",
                DECIMAL + "|true|Expected decimal. Got VALUE_TRUE",
                DATE + "|\"2024-02-30\"|Expected date. Got 2024-02-30",
                DATE + "|\"+99999999-01-01\"|Value (+99999999-01-01) out of range of int",
                MILLIS + "|\"2023-11-14T22:13:20.0001Z\"|Expected timestamp-millis. Got 2023-11-14T22:13:20.0001Z",
                MILLIS + "|\"2023-11-14T22:13:20\"|Expected timestamp-millis. Got 2023-11-14T22:13:20",
                "{'type':'long','logicalType':'timestamp-nanos'}|\"2300-01-01T00:00:00Z\""
                        + "|Expected timestamp-nanos. Got 2300-01-01T00:00:00Z",
                UUID + "|\"not-a-uuid\"|Expected uuid. Got not-a-uuid",
                UUID + "|\"1-1-1-1-1\"|Expected uuid. Got 1-1-1-1-1",
                "'bytes'|\"€\"|Expected characters up to U+00FF, one for each byte",
                "['null','int','long']|1|Expected start-union. Got VALUE_NUMBER_INT",
                "['null','string']|{\"string\":\"s\",\"x\":1}|Unknown field x",
                "['string'," + DATE + "]|{\"x\":1}|Expected start-union. Got START_OBJECT",
            })
    void refuses(String schema, String json, String why) {
        assertThat(refusal(lenientCodec(recordOf(schema)), "{\"f\":" + json + "}"))
                .isEqualTo("Bad Request: Field \"f\" content mismatch: " + why);
    }

    @Test
    void appliesDefaults() {
        SchemaCodec codec = lenientCodec("{'type':'record','name':'R','fields':["
                + "{'name':'a','type':'int'},{'name':'b','type':['null','string'],'default':null},"
                + "{'name':'c','type':" + INNER
                + ",'default':{'x':5}},{'name':'d','type':'bytes','default':'\\u00ff'}]}");

        assertThat(encoded(codec, "{\"a\":1}")).isEqualTo("02000a02ff");
        assertThat(encoded(codec, "{\"d\":\"\",\"a\":1}")).isEqualTo("02000a00");
        assertThat(refusal(codec, "{}")).contains("Field \"a\"");
    }

    @Test
    void wantsAFieldWhoseDefaultDoesNotFit() {
        SchemaCodec codec =
                lenientCodec("{'type':'record','name':'R','fields':[{'name':'f','type':'int','default':'x'}]}");

        assertThat(refusal(codec, "{}")).contains("Field \"f\"");
        assertThat(encoded(codec, "{\"f\":1}")).isEqualTo("02");
    }

    @Test
    void refusesUnknownMembers() {
        SchemaCodec codec = lenientCodec(recordOf("'int'"));

        assertThat(refusal(codec, "{\"f\":1,\"x\":1}")).isEqualTo("Bad Request: Unknown field x");
        assertThat(refusal(codec, "{\"x\":1,\"f\":1}")).isEqualTo("Bad Request: Unknown field x");
    }

    @Test
    void writesAWholeDecimalWithoutLength() {
        SchemaCodec codec = lenientCodec(DECIMAL);

        assertThat(encoded(codec, "12.34")).isEqualTo("04d2");
        assertThat(decoded(codec, "04d2")).isEqualTo("12.34");
    }

    @Test
    void namesTheBranchOfAWholeUnionOnlyWhereItHasTo() {
        assertThat(decoded(lenientCodec("['null','int','long']"), "0402")).isEqualTo("{\"long\":1}");
        assertThat(decoded(lenientCodec("['null','int']"), "0202")).isEqualTo("1");
    }

    @Test
    void leavesShortNamesThatAreAmbiguous() {
        SchemaCodec codec = lenientCodec("[" + INNER + "," + INNER.replace("ns", "other") + "]");

        assertThat(refusal(codec, "{\"In\":{\"x\":1}}")).contains("start-union");
        assertThat(encoded(codec, "{\"other.In\":{\"x\":1}}")).isEqualTo("0202");
    }

    @Test
    void refusesDecimalsOfNoOrTooManyBytes() {
        assertThat(undecodable(lenientCodec(DECIMAL), "")).contains("0 bytes");
        assertThat(undecodable(lenientCodec(DECIMAL), "01".repeat(5000))).contains("5000 bytes");
    }

    @Test
    void leavesDecimalsAsBytesThatAreTooPreciseForNumbers() {
        String schema = "{'type':'bytes','logicalType':'decimal','precision':2147483647,'scale':2147483646}";

        assertThat(encoded(lenientCodec(recordOf(schema)), "{\"f\":\"a\"}"))
                .isEqualTo(encoded(codec(recordOf(schema)), "{\"f\":\"a\"}"));
    }
}
