package io.kafkarest.adapters.schemaregistry.codec.avro;

import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.decoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.encoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.json;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.recordOf;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.refusal;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.undecodable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.testkit.SchemaCodecContract;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of 4.5 of the contract, line by line; schemas stand in single quotes. */
class AvroCodecTest implements SchemaCodecContract {

    private static final String ENUM = "{'type':'enum','name':'E','symbols':['A','B'],'default':'A'}";
    private static final String FIXED = "{'type':'fixed','name':'F','size':4}";
    private static final String DECIMAL = "{'type':'bytes','logicalType':'decimal','precision':10,'scale':2}";
    private static final String INNER =
            "{'type':'record','name':'In','namespace':'ns','fields':[{'name':'x','type':'int'}]}";
    private static final String TWO_FIELDS =
            "{'type':'record','name':'R','fields':[{'name':'a','type':'int'},{'name':'b','type':'string'}]}";

    @Override
    public SchemaCodec codec() {
        return AvroSchemas.codec(TWO_FIELDS);
    }

    @Override
    public String fitting() {
        return "{\"a\":1,\"b\":\"ä\"}";
    }

    @Override
    public String misfit() {
        return "{\"a\":1}";
    }

    @Test
    void writesTheHeaderAndTheRecord() {
        byte[] stored = AvroSchemas.codec(recordOf("'int'")).encode(new SchemaId(1), json("{\"f\":1}"));

        assertThat(Base64.getEncoder().encodeToString(stored)).isEqualTo("AAAAAAEC");
    }

    @Test
    void readsWhereTheTextLies() {
        byte[] buffer = "[{\"f\":1},{\"f\":2}]".getBytes(UTF_8);

        byte[] stored =
                AvroSchemas.codec(recordOf("'int'")).encode(new SchemaId(0x01020304), JsonText.of(buffer, 9, 7));

        assertThat(stored).containsExactly(0, 1, 2, 3, 4, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'null'|null|``|null",
                "'boolean'|true|01|true",
                "'boolean'|false|00|false",
                "'int'|1|02|1",
                "'int'|1.0|02|1",
                "'int'|1.5E1|1e|15",
                "'int'|-0|00|0",
                "'int'|-2147483648|ffffffff0f|-2147483648",
                "'int'|2147483647.0|feffffff0f|2147483647",
                "'long'|3.0|06|3",
                "'long'|9007199254740993|82808080808080 20|9007199254740993",
                "'long'|-9223372036854775808|ffffffffffffffffff01|-9223372036854775808",
                "'long'|9223372036854775807|feffffffffffffffff01|9223372036854775807",
                "'float'|0.1|cdcccc3d|0.10000000149011612",
                "'float'|1|0000803f|1.0",
                "'double'|1|000000000000f03f|1.0",
                "'double'|0.1|9a9999999999b93f|0.1",
                "'double'|1e300|9c7500883ce4377e|1.0E300",
                "'string'|\"ab\"|046162|\"ab\"",
                "'string'|\"\\u00e4\\n\\\"\\ud83d\\ude00\\u0001\"|12c3a40a22f09f988001|\"ä\\n\\\"😀\\u0001\"",
                "'string'|\"\"|00|\"\"",
                "{'type':'array','items':'int'}|[ 1 , 2 ]|04020400|[1,2]",
                "{'type':'array','items':'int'}|[]|00|[]",
                "{'type':'map','values':'int'}|{\"a\":1, \"b\" : 2}|040261020262 0400|{\"a\":1,\"b\":2}",
                "{'type':'map','values':'int'}|{ }|00|{}",
                ENUM + "|\"B\"|02|\"B\"",
                FIXED + "|\"\\u0000a\\u00ffz\"|0061ff7a|\"\\u0000aÿz\"",
                "'bytes'|\"\\u00ff\\u0001\"|ff01|\"ÿ\\u0001\"",
            })
    void convertsBothWays(String schema, String json, String hex, String read) {
        SchemaCodec codec = AvroSchemas.codec(schema);
        String stored = hex.replace(" ", "");

        assertThat(encoded(codec, json)).isEqualTo(stored);
        assertThat(decoded(codec, stored)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'bytes'|\"ÿ\\u0001\"|04ff01|\"ÿ\\u0001\"",
                "['null','string','long']|null|00|null",
                "['null','string','long']|{\"string\":\"s\"}|020273|{\"string\":\"s\"}",
                "['null','string','long']|{\"long\":5,\"x\":[{}]}|040a|{\"long\":5}",
                "['null'," + INNER + "]|{\"ns.In\":{\"x\":1}}|0202|{\"ns.In\":{\"x\":1}}",
                "['null',{'type':'array','items':'int'}]|{\"array\":[1]}|02020200|{\"array\":[1]}",
                "['null',{'type':'map','values':'int'}]|{\"map\":{\"k\":1}}|0202026b0200|{\"map\":{\"k\":1}}",
                "{'type':'map','values':['null','int']}|{\"k\":{\"int\":1},\"n\":null}|04026b0202026e0000"
                        + "|{\"k\":{\"int\":1},\"n\":null}",
                DECIMAL + "|\"\\u0004\\u00d2\"|0404d2|\"\\u0004Ò\"",
                DECIMAL + "|\"12.34\"|0a31322e3334|\"12.34\"",
                "{'type':'long','logicalType':'timestamp-millis'}|1700000000000|80a0abfef962|1700000000000",
                "{'type':'string','logicalType':'uuid'}|\"not-a-uuid\"|146e6f742d612d75756964|\"not-a-uuid\"",
            })
    void convertsFieldsBothWays(String schema, String json, String hex, String read) {
        SchemaCodec codec = AvroSchemas.codec(recordOf(schema));

        assertThat(encoded(codec, "{\"f\":" + json + "}")).isEqualTo(hex);
        assertThat(decoded(codec, hex)).isEqualTo("{\"f\":" + read + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'null'|0|Expected null. Got VALUE_NUMBER_INT",
                "'boolean'|\"true\"|Expected boolean. Got VALUE_STRING",
                "'int'|\"x\"|Expected int. Got VALUE_STRING",
                "'int'|null|Expected int. Got VALUE_NULL",
                "'int'|1.5|Expected int. Got VALUE_NUMBER_FLOAT",
                "'int'|3000000000|Numeric value (3000000000) out of range of int",
                "'int'|1e1000000000|Numeric value (1E+1000000000) out of range of int",
                "'int'|1e99999999999|Numeric value (1e99999999999) out of range",
                "'int'|1e-1000000000|Expected int. Got VALUE_NUMBER_FLOAT",
                "'long'|\"3\"|Expected long. Got VALUE_STRING",
                "'long'|9223372036854775808|Numeric value (9223372036854775808) out of range of long",
                "'float'|\"1\"|Expected float. Got VALUE_STRING",
                "'double'|\"NaN\"|Expected double. Got VALUE_STRING",
                "'double'|true|Expected double. Got VALUE_TRUE",
                "'string'|1|Expected string. Got VALUE_NUMBER_INT",
                "'bytes'|1|Expected bytes. Got VALUE_NUMBER_INT",
                FIXED + "|\"abc\"|Expected fixed length 4, but got3",
                FIXED + "|{}|Expected fixed. Got START_OBJECT",
                ENUM + "|\"Z\"|Unknown symbol in enum Z",
                ENUM + "|0|Expected enum. Got VALUE_NUMBER_INT",
                "{'type':'array','items':'int'}|{}|Expected array-start. Got START_OBJECT",
                "{'type':'array','items':'int'}|[1,[]]|Expected int. Got START_ARRAY",
                "{'type':'map','values':'int'}|[]|Expected map-start. Got START_ARRAY",
                "['null','string']|\"s\"|Expected start-union. Got VALUE_STRING",
                "['null','string']|{}|Expected start-union. Got END_OBJECT",
                "['null','string']|{\"int\":1}|Unknown union branch int",
                "['string','int']|null|Unknown union branch null",
                "['null'," + INNER + "]|{\"In\":{\"x\":1}}|Unknown union branch In",
                DECIMAL + "|12.34|Expected bytes. Got VALUE_NUMBER_FLOAT",
                "{'type':'int','logicalType':'date'}|\"2024-01-01\"|Expected int. Got VALUE_STRING",
            })
    void refuses(String schema, String json, String why) {
        assertThat(refusal(AvroSchemas.codec(schema), json)).isEqualTo("Bad Request: " + why);
        assertThat(refusal(AvroSchemas.codec(recordOf(schema)), "{\"f\":" + json + "}"))
                .isEqualTo("Bad Request: Field \"f\" content mismatch: " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"b\":\"x\",\"a\":1}",
                "{ \"a\" : 1 , \"b\" : \"x\" }",
                "{\"u\":{\"a\":[9]},\"a\":1,\"v\":\"}\",\"b\":\"x\",\"w\":null}",
                "{\"\\u0061\":1,\"b\":\"x\"}",
                "{\"a\":2,\"b\":\"y\",\"a\":1,\"b\":\"x\"}",
                "{\"b\":\"y\",\"b\":\"x\",\"a\":1}"
            })
    void takesMembersInAnyOrderAndIgnoresOthers(String json) {
        assertThat(encoded(AvroSchemas.codec(TWO_FIELDS), json)).isEqualTo("020278");
    }

    @Test
    void takesAliasesOfFields() {
        SchemaCodec codec = AvroSchemas.codec("{'type':'record','name':'R','fields':["
                + "{'name':'a','type':'int','aliases':['old','b']},{'name':'b','type':'int'}]}");

        assertThat(encoded(codec, "{\"old\":1,\"b\":2}")).isEqualTo("0204");
        assertThat(encoded(codec, "{\"b\":2,\"old\":1}")).isEqualTo("0204");
        assertThat(encoded(codec, "{\"a\":1,\"old\":3,\"b\":2}")).isEqualTo("0204");
        assertThat(encoded(codec, "{\"old\":3,\"a\":1,\"b\":2}")).isEqualTo("0204");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|Field \"a\" content mismatch: Expected int. Got END_OBJECT",
                "{\"a\":1}|Field \"b\" content mismatch: Expected string. Got END_OBJECT",
                "{\"b\":\"x\",\"c\":1}|Field \"a\" content mismatch: Expected int. Got END_OBJECT",
                "null|Field \"a\" content mismatch: Expected record-start. Got VALUE_NULL",
                "[]|Field \"a\" content mismatch: Expected record-start. Got START_ARRAY",
            })
    void refusesWhatIsNoFullRecord(String json, String why) {
        assertThat(refusal(AvroSchemas.codec(TWO_FIELDS), json)).isEqualTo("Bad Request: " + why);
    }

    @Test
    void doesNotApplyDefaults() {
        SchemaCodec codec =
                AvroSchemas.codec("{'type':'record','name':'R','fields':[{'name':'f','type':'int','default':1}]}");

        assertThat(refusal(codec, "{}"))
                .isEqualTo("Bad Request: Field \"f\" content mismatch: Expected int. Got END_OBJECT");
    }

    @Test
    void writesAQuestionMarkForWhatIsNoByte() {
        assertThat(encoded(AvroSchemas.codec("'bytes'"), "\"\\u0100€😀\"")).isEqualTo("3f3f3f");
        assertThat(encoded(AvroSchemas.codec(FIXED), "\"\\u0100€😀a\"")).isEqualTo("3f3f3f61");
    }

    @Test
    void readsAWholeUnionWithoutWrapper() {
        SchemaCodec codec = AvroSchemas.codec("['null','string'," + INNER + "]");

        assertThat(encoded(codec, "{\"string\":\"x\"}")).isEqualTo("020278");
        assertThat(decoded(codec, "020278")).isEqualTo("\"x\"");
        assertThat(decoded(codec, "0402")).isEqualTo("{\"x\":1}");
        assertThat(decoded(codec, "00")).isEqualTo("null");
    }

    @Test
    void readsBlocksOfKnownSize() {
        assertThat(decoded(AvroSchemas.codec("{'type':'array','items':'int'}"), "0304020402060 0".replace(" ", "")))
                .isEqualTo("[1,2,3]");
    }

    @Test
    void knowsItsName() {
        assertThat(AvroSchemas.codec(INNER).recordName()).contains("ns.In");
        assertThat(AvroSchemas.codec(ENUM).recordName()).contains("E");
        assertThat(AvroSchemas.codec("'string'").recordName()).isEmpty();
        assertThat(AvroSchemas.codec("['null'," + INNER + "]").recordName()).isEmpty();
    }

    @Test
    void knowsWhetherNullIsNothing() {
        assertThat(AvroSchemas.codec("'null'").takesNullForNothing()).isTrue();
        assertThat(AvroSchemas.codec("['string','null']").takesNullForNothing()).isTrue();
        assertThat(AvroSchemas.codec("['string','int']").takesNullForNothing()).isFalse();
        assertThat(AvroSchemas.codec(INNER).takesNullForNothing()).isFalse();
    }

    @Test
    void hasOnlyTheMessageOfItsName() {
        SchemaCodec codec = AvroSchemas.codec(INNER);

        assertThat(codec.forMessage("ns.In")).isSameAs(codec);
        assertThat(AvroSchemas.failure(FailureCode.INVALID_SCHEMA, () -> codec.forMessage("In")))
                .contains("In");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "{'type':'nope'}",
                "nope",
                "{'type':'record','name':'R'}",
                "{'type':'enum','name':'a b','symbols':[]}"
            })
    void refusesWhatIsNoSchema(String schema) {
        assertThat(AvroSchemas.failure(FailureCode.INVALID_SCHEMA, () -> AvroSchemas.codec(schema)))
                .startsWith("Invalid Avro schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'int'|``",
                "'int'|0202",
                "'int'|80",
                "'int'|8080808010",
                "'long'|8080808080808080808001",
                "'boolean'|02",
                "'float'|000000",
                "'double'|00000000000000",
                "'string'|0461",
                "'string'|01",
                "'string'|feffffffffffffffff01",
                ENUM + "|04",
                ENUM + "|01",
                "['null','int']|04",
                "['null','int']|01",
                FIXED + "|000000",
                "{'type':'array','items':'int'}|02",
                "{'type':'array','items':'int'}|0202",
                "{'type':'array','items':'int'}|ffffffffffffffffff0100",
                "{'type':'array','items':'int'}|0301",
                "{'type':'map','values':'null'}|feffffffffffffffff01",
            })
    void refusesBytesThatDoNotFit(String schema, String hex) {
        assertThat(undecodable(AvroSchemas.codec(schema), hex.replace(" ", "")))
                .startsWith("the record does not fit its schema: ");
    }

    @ParameterizedTest
    @CsvSource({"''", "00", "00000000", "0100000001", "7b2266223a317d"})
    void refusesWhatWasNotWrittenWithASchema(String hex) {
        SchemaCodec codec = AvroSchemas.codec("'null'");

        assertThat(AvroSchemas.failure(
                        FailureCode.RECORD_NOT_DECODABLE,
                        () -> codec.decode(HexFormat.of().parseHex(hex))))
                .contains("schema");
    }
}
