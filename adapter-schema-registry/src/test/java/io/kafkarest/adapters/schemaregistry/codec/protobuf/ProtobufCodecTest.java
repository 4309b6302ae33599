package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.back;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.json;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.proto3;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.testkit.SchemaCodecContract;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufCodecTest implements SchemaCodecContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SchemaCodec ALL = proto3("""
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/duration.proto";
            import "google/protobuf/struct.proto";
            import "google/protobuf/wrappers.proto";
            import "google/protobuf/any.proto";
            import "google/protobuf/field_mask.proto";
            import "google/protobuf/empty.proto";
            package p;
            message M {
              int32 i32 = 1; int64 i64 = 2; uint32 u32 = 3; uint64 u64 = 4; sint32 s32 = 5; sint64 s64 = 6;
              fixed32 f32 = 7; fixed64 f64 = 8; sfixed32 sf32 = 9; sfixed64 sf64 = 10;
              bool b = 11; string s = 12; bytes by = 13; float fl = 14; double d = 15; E e = 16;
              M m = 17; repeated int32 r = 18; map<string, int64> map = 19; repeated Inner rm = 20;
              oneof choice { string left = 21; Inner right = 22; }
              optional int32 opt = 23;
              int32 snake_case_name = 24; int32 renamed = 25 [json_name = "other-name"];
              google.protobuf.Timestamp ts = 26; google.protobuf.Duration du = 27; google.protobuf.Struct st = 28;
              google.protobuf.Int64Value w = 29; google.protobuf.Any any = 30; google.protobuf.FieldMask fm = 31;
              google.protobuf.Empty em = 32; google.protobuf.Value v = 33;
              map<int32, Inner> by_number = 34;
              enum E { A = 0; B = 1; C = -2; }
              message Inner { int32 x = 1; }
            }
            """);

    @Override
    public SchemaCodec codec() {
        return proto3("message M { optional string s = 1; int32 i = 2; }");
    }

    @Override
    public String fitting() {
        return "{\"s\":\"x\",\"i\":1}";
    }

    @Override
    public String misfit() {
        return "{\"unknown\":1}";
    }

    @Test
    void writesHeaderPlaceAndMessage() {
        byte[] stored = proto3("message M { int32 f = 1; }").encode(new SchemaId(258), json("{\"f\":150}"));

        assertThat(HexFormat.of().formatHex(stored)).isEqualTo("0000000102" + "00" + "089601");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ``",
                "{'i32':1} | 0801",
                "{'i32':-1} | 08ffffffffffffffffff01",
                "{'i32':'1'} | 0801",
                "{'i32':1.0} | 0801",
                "{'i32':1e2} | 0864",
                "{'i32':0} | ``",
                "{'i64':5} | 1005",
                "{'i64':'5'} | 1005",
                "{'i64':9223372036854775807} | 10ffffffffffffffff7f",
                "{'i64':'-9223372036854775808'} | 1080808080808080808001",
                "{'u32':4294967295} | 18ffffffff0f",
                "{'u64':'18446744073709551615'} | 20ffffffffffffffffff01",
                "{'s32':-1} | 2801",
                "{'s64':-1} | 3001",
                "{'f32':1} | 3d01000000",
                "{'f64':'1'} | 410100000000000000",
                "{'sf32':-1} | 4dffffffff",
                "{'sf64':-1} | 51ffffffffffffffff",
                "{'b':true} | 5801",
                "{'s':'ä€'} | 6205c3a4e282ac",
                "{'by':'S2Fma2E='} | 6a054b61666b61",
                "{'by':'_-8'} | 6a02ffef",
                "{'fl':1.5} | 750000c03f",
                "{'d':'NaN'} | 79000000000000f87f",
                "{'d':'-Infinity'} | 79000000000000f0ff",
                "{'e':'B'} | 800101",
                "{'e':1} | 800101",
                "{'e':9} | 800109",
                "{'e':'C'} | 8001feffffffffffffffff01",
                "{'m':{}} | 8a0100",
                "{'m':{'i32':1}} | 8a01020801",
                "{'r':[1,2]} | 9201020102",
                "{'map':{'k':'7'}} | 9a01050a016b1007",
                "{'rm':[{'x':1},{}]} | a201020801a20100",
                "{'left':''} | aa0100",
                "{'right':{'x':1}} | b201020801",
                "{'opt':0} | b80100",
                "{'snakeCaseName':1} | c00101",
                "{'snake_case_name':1} | c00101",
                "{'other-name':1} | c80101",
                "{'renamed':1} | c80101",
                "{'ts':'1970-01-01T00:00:01Z'} | d201020801",
                "{'du':'1s'} | da01020801",
                "{'w':'3'} | ea01020803",
                "{'fm':'a.b'} | fa01050a03612e62",
                "{'em':{}} | 820200",
                "{'byNumber':{'3':{'x':1}}} | 92020608031202" + "0801",
                "{'i32':null,'s':null,'m':null,'r':null,'map':null,'left':null} | ``",
                "{'v':null} | 8a02020800",
            })
    void writesAsTheMappingSays(String value, String message) {
        assertThat(stored(ALL, value.replace('\'', '"'))).isEqualTo("00" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | Expect message object but got: null",
                "[] | Expect message object but got: []",
                "5 | Expect message object but got: 5",
                "{'unknown':1} | Cannot find field: unknown in message p.M",
                "{'m':{'unknown':1}} | Cannot find field: unknown in message p.M",
                "{'rm':[{'y':1}]} | Cannot find field: y in message p.M.Inner",
                "{'i32':1.5} | Not an int32 value: 1.5",
                "{'i32':2147483648} | Not an int32 value: 2147483648",
                "{'i32':'x'} | Not an int32 value: 'x'",
                "{'i64':9223372036854775808} | Not an int64 value: 9223372036854775808",
                "{'u32':-1} | Out of range uint32 value: -1",
                "{'e':'ZZ'} | Invalid enum value: 'ZZ' for enum type: p.M.E",
                "{'b':'yes'} | Invalid bool value: 'yes'",
                "{'rm':[null]} | Repeated field elements cannot be null in field: p.M.rm",
                "{'r':5} | Expected an array for r but found 5",
                "{'left':'x','right':{}} | Cannot set field p.M.right because another field p.M.left belonging to the"
                        + " same oneof has already been set",
                "{'snakeCaseName':1,'snake_case_name':2} | Field p.M.snake_case_name has already been set."
            })
    void saysWhatDoesNotFit(String value, String message) {
        assertThatThrownBy(() -> stored(ALL, value.replace('\'', '"')))
                .hasMessageStartingWith("Bad Request: " + message.replace('\'', '"'))
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'any':{'@type':'type.googleapis.com/p.M','i32':1}}",
                "{'any':{'i32':1}}",
                "{'ts':'yesterday'}",
                "{'ts':5}",
                "{'du':'1'}",
                "{'by':'!!'}",
                "{'d':'x'}",
                "{'map':[]}",
                "{'byNumber':{'x':{}}}"
            })
    void refusesWhatTheMappingDoesNotKnow(String value) {
        assertThatThrownBy(() -> stored(ALL, value.replace('\'', '"')))
                .isInstanceOf(ProxyException.class)
                .hasMessageStartingWith("Bad Request: ")
                .hasMessageNotContainingAny("com.google", "java.")
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @Test
    void readsNumbersOf64BitsAsTextAndKeepsWhatIsUnsetOutOfPresence() {
        SchemaCodec codec = proto3("""
                message M {
                  int64 a = 1; fixed64 b = 2; uint64 c = 3; int32 d = 4; bytes e = 5; string f = 6; bool g = 7; E h = 8;
                  double i = 9; repeated int32 j = 10; map<string, string> k = 11;
                  M l = 12; optional int32 m = 13; oneof n { int32 o = 14; }
                  int32 some_name = 15 [json_name = "jn"];
                  enum E { ZERO = 0; ONE = 1; }
                }
                """);

        assertThat(read(codec, "00"))
                .isEqualTo(
                        "{'a':'0','b':'0','c':'0','d':0,'e':'','f':'','g':false,'h':'ZERO','i':0.0,'j':[],'k':{},'jn':0}"
                                .replace('\'', '"'));
        assertThat(read(codec, "00" + "08ffffffffffffffff7f" + "4007" + "6800" + "7000"))
                .contains("\"a\":\"9223372036854775807\"", "\"h\":7", "\"m\":0", "\"o\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fl':'NaN'}",
                "{'d':'Infinity'}",
                "{'by':'S2Fma2E='}",
                "{'map':{'a':'1','b':'2'}}",
                "{'ts':'2020-01-01T00:00:00.123Z','du':'3.500s'}",
                "{'st':{'a':[1.0,null,{'b':true}]}}",
                "{'w':'0','fm':'a,b','em':{},'v':'x'}",
                "{'s':'<>&=\\u2028\\\"\\\\ \uD83D\uDE00'}",
                "{'i64':'-9223372036854775808','u64':'18446744073709551615'}",
            })
    void readsWhatWasWritten(String value) {
        String read = back(ALL, value.replace('\'', '"'));

        assertThat(back(ALL, read)).isEqualTo(read);
        assertThat(read).doesNotContain("\n").doesNotContain(": ");
        assertThat(stored(ALL, read)).isEqualTo(stored(ALL, value.replace('\'', '"')));
    }

    /** The library would write infinity, and refuse to read it: the record would stand in everybody's way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'v':1e400}",
                "{'v':-1e400}",
                "{'v':[{'a':1e10000001}]}",
                "{'st':{'a':[1e309]}}",
                "{'m':{'m':{'st':{'a':1e309}}}}"
            })
    void refusesAnyValueWithANumberBeyondADouble(String value) {
        assertThatThrownBy(() -> stored(ALL, value.replace('\'', '"')))
                .hasMessage("Bad Request: a google.protobuf.Value cannot hold a number beyond a double")
                .extracting("code")
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @Test
    void readsTextWithoutChangingIt() throws Exception {
        String text = "<a href='x'>&amp;=\u2028 \\ \" \uD83D\uDE00</a>";
        String value = JSON.writeValueAsString(Map.of("s", text));

        assertThat(JSON.readTree(back(ALL, value)).path("s").asText()).isEqualTo(text);
    }

    @Test
    void refusesAMissingRequiredFieldOfProto2() {
        SchemaCodec codec =
                ProtobufSchemas.codec("message M { required int32 a = 1; optional string b = 2 [default = \"x\"]; }");

        assertThatThrownBy(() -> stored(codec, "{}")).hasMessage("Bad Request: Message missing required fields: a");
        assertThat(stored(codec, "{\"a\":1}")).isEqualTo("000801");
        assertFails(() -> read(codec, "00"), FailureCode.RECORD_NOT_DECODABLE);
        assertThat(read(codec, "000801")).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // no place
                "80", // half of one
                "02", // index missing
                "0204", // no third message
                "040002", // no second message nested there
                "01", // a negative count
                "ffffffff0f", // a great one
                "00ff", // half of a tag
                "000a05", // longer than the record
                "0000", // field number 0
                "000f", // no such wire type
                "00620180" // no UTF-8
            })
    void readsOnlyWhatIsAMessage(String hex) {
        assertFails(() -> read(ALL, hex), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void readsThePlaceOfTheFirstMessageInItsLongFormToo() {
        assertThat(read(ALL, "0200" + "0801")).isEqualTo(read(ALL, "00" + "0801"));
    }

    @Test
    void readsNothingWithoutHeader() {
        assertFails(() -> ALL.decode(new byte[0]), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> ALL.decode(new byte[] {1, 0, 0, 0, 1, 0}), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> ALL.decode(new byte[] {0, 0, 0, 0, 1}), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void ignoresFieldsThatTheSchemaDoesNotKnow() {
        assertThat(read(proto3("message M { int32 a = 1; }"), "00" + "1005" + "0801"))
                .isEqualTo("{\"a\":1}");
    }

    static void assertFails(ThrowingCallable call, FailureCode code) {
        assertThatThrownBy(call)
                .isInstanceOf(ProxyException.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
