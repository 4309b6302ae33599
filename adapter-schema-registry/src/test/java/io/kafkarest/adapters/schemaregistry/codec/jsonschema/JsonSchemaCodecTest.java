package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.json;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.stored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.testkit.SchemaCodecContract;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaCodecTest implements SchemaCodecContract {

    @Override
    public SchemaCodec codec() {
        return JsonSchemas.codec("{\"required\":[\"f\"]}");
    }

    @Override
    public String fitting() {
        return "{\"f\":1.10}";
    }

    @Override
    public String misfit() {
        return "{}";
    }

    @Test
    void writesHeaderAndText() {
        byte[] stored = JsonSchemas.codec("{\"type\":\"object\"}").encode(new SchemaId(258), json("{ \"f\" : 1 }"));

        assertThat(stored).isEqualTo("\0\0\0\1\2{\"f\":1}".getBytes(UTF_8));
    }

    @Test
    void takesTheValueFromWhereItLies() {
        byte[] body = "[{\"f\":1}]".getBytes(UTF_8);

        byte[] stored = JsonSchemas.codec("{}").encode(new SchemaId(1), JsonText.of(body, 1, body.length - 2));

        assertThat(stored).isEqualTo("\0\0\0\0\1{\"f\":1}".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"\"",
                "{}",
                "[]",
                "0",
                "-0",
                "-0.0",
                "1.10",
                "1e5",
                "1E+5",
                "0.00000000000000000000000001",
                "100000000000000000000.5",
                "123456789",
                "-1234567890",
                "12345678901",
                "1234567890123456789",
                "9223372036854775808",
                "123456789012345678901234567890",
                "{\"b\":1.0,\"a\":[{\"c\":null},[]],\"\":\"\"}",
                "\"ä€😀\"",
                "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800x\""
            })
    void keepsValuesAsTheyAre(String value) {
        assertThat(stored("{}", value)).isEqualTo(value);
        assertThat(read(stored(value.getBytes(UTF_8)))).isEqualTo(value);
    }

    @Test
    void leavesOutWhiteSpaceAndNeedlessEscapes() {
        assertThat(stored("{}", " { \"a\\u0062\" : [ 1 , \"\\/\\u00e4\" ] } ")).isEqualTo("{\"ab\":[1,\"/ä\"]}");
        assertThat(read(stored(" [ 1.50 ]\n".getBytes(UTF_8)))).isEqualTo("[1.50]");
    }

    @Test
    void storesOfMembersWithOneNameTheLastWhichWasValidated() {
        String schema = "{\"properties\":{\"a\":{\"type\":\"integer\"}}}";

        assertThat(stored(schema, "{\"a\":\"x\",\"a\":5}")).isEqualTo("{\"a\":5}");
        assertThatThrownBy(() -> stored(schema, "{\"a\":5,\"a\":\"x\"}")).isInstanceOf(ProxyException.class);
    }

    @Test
    void storesNullAsTextWhereTheSchemaAllowsIt() {
        String schema = "{\"type\":[\"null\",\"number\"]}";

        assertThat(stored(schema, "null")).isEqualTo("null");
        assertThat(JsonSchemas.codec(schema).takesNullForNothing()).isFalse();
        assertThatThrownBy(() -> stored("{\"type\":\"object\"}", "null"))
                .hasMessage("Bad Request: #: expected type: JSONObject, found: Null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'integer'} | 'x' | #: expected type: Integer, found: String",
                "{'type':'string'} | 5 | #: expected type: String, found: Integer",
                "{'type':'array'} | {} | #: expected type: JSONArray, found: JSONObject",
                "{'type':'integer'} | 1.5 | #: expected type: Integer, found: BigDecimal",
                "{'type':'boolean'} | [] | #: expected type: Boolean, found: JSONArray",
                "{'type':['null','number']} | 'x' | #: no subschema matched out of the total 2 subschemas",
                "{'properties':{'a':{'type':'integer'}}} | {'a':'x'} | #/a: expected type: Integer, found: String",
                "{'items':{'type':'null'}} | [null,true] | #/1: expected type: Null, found: Boolean",
                "{'required':['x']} | {} | #: required key [x] not found",
                "{'additionalProperties':false} | {'x':1} | #: extraneous key [x] is not permitted",
                "{'minLength':3} | 'x' | #: must be at least 3 characters long",
                "{'required':['x','y']} | {} | #: 2 schema violations found",
                "{'properties':{'a':{'required':['x','y']}}} | {'a':{}} | #/a: 2 schema violations found",
                "{'type':'object','items':{'type':'null'}} | [1] | #: 2 schema violations found",
                "{'anyOf':[{'type':'string'},{'items':{'type':'null'}}]} | [1,2] | #: no subschema matched",
                "{'properties':{'p':{'oneOf':[{'minimum':0},{'type':'number'}]}}} | {'p':1} "
                        + "| #/p: not exactly one subschema matched",
                "{'items':{'anyOf':[{'properties':{'anyOf':{'type':'null'}}}]}} | [{'anyOf':1},{'anyOf':2}] "
                        + "| #: 2 schema violations found",
                "{'properties':{'anyOf':{'type':'null'}}} | {'anyOf':1} | #/anyOf: expected type: Null, found: Integer",
                "false | 1 | #: schema for 'null' is false"
            })
    void saysWhatDoesNotFit(String schema, String value, String message) {
        assertThatThrownBy(() -> stored(quoted(schema), quoted(value)))
                .hasMessage("Bad Request: " + (message.contains("'null'") ? message : quoted(message)))
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | {'a':1}",
                "{'type':'integer'} | 1.0",
                "{'type':'number','multipleOf':0.01} | 1.10",
                "{'$schema':'http://json-schema.org/draft-04/schema#','maximum':5,'exclusiveMaximum':false} | 5",
                "{'$schema':'http://json-schema.org/draft-06/schema#','exclusiveMaximum':6} | 5",
                "{'$schema':'http://json-schema.org/draft-07/schema#','if':{'type':'null'},'else':{'minimum':5}} | 5",
                "{'$schema':'https://json-schema.org/draft/2019-09/schema','dependentRequired':{'a':['b']}} | {'b':1}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','prefixItems':[{'type':'null'}]} | [null,1]",
                "{'$schema':'http://example.com/mine','type':'integer'} | 5",
                "{'javaType':'java.lang.ProcessBuilder','type':'integer'} | 5",
                "{'definitions':{'n':{'type':'integer'}},'$ref':'#/definitions/n'} | 5",
                "{'$ref':'http://json-schema.org/draft-07/schema#'} | {'type':'integer'}",
                "{'pattern':'^[a-z]+\\\\d{2}$'} | 'abc12'"
            })
    void takesWhatFits(String schema, String value) {
        assertThat(stored(quoted(schema), quoted(value))).isEqualTo(quoted(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-07/schema",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema"
            })
    void knowsTheDrafts(String draft) {
        String schema = quoted("{'$schema':'" + draft + "','type':'integer'}");

        assertThat(stored(schema, "5")).isEqualTo("5");
        assertThatThrownBy(() -> stored(schema, "\"x\""))
                .hasMessage("Bad Request: #: expected type: Integer, found: String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.json", "http://example.com/other.json", "./other.json"})
    void findsRegisteredReferences(String name) {
        var codec = JsonSchemas.codec(
                quoted("{'properties':{'a':{'$ref':'" + name + "'}}}"), Map.of(name, quoted("{'type':'integer'}")));

        assertThat(stored(codec, "{\"a\":5}")).isEqualTo("{\"a\":5}");
        assertThatThrownBy(() -> stored(codec, "{\"a\":\"x\"}"))
                .hasMessage("Bad Request: #/a: expected type: Integer, found: String");
    }

    @Test
    void findsReferencesThatReferToOthers() {
        var codec = JsonSchemas.codec(
                quoted("{'$id':'http://example.com/s/root.json','items':{'$ref':'a.json#/definitions/x'}}"),
                Map.of(
                        "b.json", quoted("{'type':'integer'}"),
                        "a.json", quoted("{'definitions':{'x':{'$ref':'b.json'}}}")));

        assertThat(stored(codec, "[5]")).isEqualTo("[5]");
        assertThatThrownBy(() -> stored(codec, "[\"x\"]"))
                .hasMessage("Bad Request: #/0: expected type: Integer, found: String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "{'a':1}", "{} {}", "NaN", "[1e999999999]"})
    void refusesSchemasThatAreNoJson(String schema) {
        assertThatThrownBy(() -> JsonSchemas.codec(schema))
                .isInstanceOf(ProxyException.class)
                .extracting("code")
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "\"x\"",
                "[]",
                "{\"type\":\"nope\"}",
                "{\"pattern\":\"(((\"}",
                "{\"minimum\":\"x\",\"type\":\"null\"}",
                "{\"$ref\":\"#/definitions/none\"}",
                "{\"$ref\":\"::\"}"
            })
    void leavesItToTheRegistryToRefuseInvalidSchemas(String schema) {
        var codec = JsonSchemas.codec(schema);

        assertFails(() -> stored(codec, "\"x\""), FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @Test
    void isCalledAsItsTitleSays() {
        assertThat(JsonSchemas.codec("{\"title\":\"Order\"}").recordName()).contains("Order");
        assertThat(JsonSchemas.codec("{\"title\":5}").recordName()).isEmpty();
        assertThat(JsonSchemas.codec("true").recordName()).isEmpty();
    }

    @Test
    void hasNoMessagesToChooseFrom() {
        var codec = JsonSchemas.codec("{\"title\":\"Order\"}");

        assertThat(codec.forMessage("Order")).isSameAs(codec);
        assertFails(() -> codec.forMessage("Other"), FailureCode.INVALID_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}}", "1 2", "{'a':1}", "NaN", "\2\2x"})
    void readsNothingThatIsNoJson(String payload) {
        assertFails(() -> read(stored(payload.getBytes(UTF_8))), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void readsNothingWithoutHeader() {
        assertFails(() -> read("{}".getBytes(UTF_8)), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> read("{\"a\":1}".getBytes(UTF_8)), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> read(new byte[0]), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void readsWhatTheSchemaWouldNotAllow() {
        byte[] read = JsonSchemas.codec("{\"type\":\"integer\",\"javaType\":\"a.B\"}")
                .decode(stored("\"x\"".getBytes(UTF_8)));

        assertThat(read).isEqualTo("\"x\"".getBytes(UTF_8));
    }

    private static void assertFails(ThrowingCallable call, FailureCode code) {
        assertThatThrownBy(call)
                .isInstanceOf(ProxyException.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
