package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufCodecTest.assertFails;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.back;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.proto3;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufSchemaTest {

    private static final SchemaCodec MANY = proto3("""
            package p.q;
            enum NotCounted { ZERO = 0; }
            message First {
              map<string, Second> m = 1;
              enum E { X = 0; }
              message A { int32 a = 1; }
              message B { int32 b = 1; message C { int32 c = 1; } }
            }
            message Second { int32 s = 1; }
            """);

    @ParameterizedTest
    @CsvSource({
        "p.q.First, 00, {}",
        "p.q.Second, 0202, {\"s\":1}",
        "p.q.First.A, 040000, {\"a\":1}",
        "p.q.First.B, 040002, {\"b\":1}",
        "p.q.First.B.C, 06000200, {\"c\":1}"
    })
    void everyMessageHasItsPlace(String name, String place, String value) {
        SchemaCodec codec = MANY.forMessage(name);

        assertThat(codec.recordName()).contains(name);
        assertThat(stored(codec, value)).isEqualTo(place + (value.equals("{}") ? "" : "0801"));
        // Whichever it is, any codec of the schema reads it.
        assertThat(read(MANY, stored(codec, value))).isEqualTo(value.equals("{}") ? "{\"m\":{}}" : value);
    }

    @Test
    void theFirstMessageIsMeantUnlessAnotherIsChosen() {
        assertThat(MANY.recordName()).contains("p.q.First");
        assertThatThrownBy(() -> stored(MANY, "{\"s\":1}"))
                .hasMessage("Bad Request: Cannot find field: s in message p.q.First");
        assertThat(MANY.takesNullForNothing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"First", "p.q.Third", "p.q.First.MEntry", "p.q.NotCounted", "", "p.q.first"})
    void refusesMessagesThatAreNotThere(String name) {
        assertFails(() -> MANY.forMessage(name), FailureCode.INVALID_SCHEMA);
    }

    @Test
    void findsNamesAsProtobufDoes() {
        SchemaCodec codec = proto3("""
                package a.b;
                message Outer {
                  Inner i = 1; a.b.Outer.Inner j = 2; .a.b.Other k = 3; b.Other l = 4; map<string, Inner> m = 5; E e = 6;
                  message Inner { E e = 1; E2 f = 2; enum E2 { Y = 0; Y1 = 1; } }
                  enum E { Z = 0; Z1 = 1; }
                }
                message Other { Outer.Inner i = 1; }
                """);
        String value = "{\"i\":{\"e\":\"Z1\",\"f\":\"Y1\"},\"j\":{\"e\":\"Z\",\"f\":\"Y\"},\"k\":{},\"l\":{},"
                + "\"m\":{\"x\":{\"e\":\"Z\",\"f\":\"Y\"}},\"e\":\"Z1\"}";

        assertThat(back(codec, value)).isEqualTo(value);
    }

    @Test
    void findsWhatRegisteredReferencesDeclare() {
        SchemaCodec codec = codec(
                "syntax = \"proto3\"; package a; import \"dir/b.proto\"; message M { b.N n = 1; c.O o = 2; }",
                Map.of(
                        "dir/b.proto",
                        "syntax = \"proto3\"; package b; import public \"c.proto\"; message N { c.O o = 1; }",
                        "c.proto",
                        "package c; message O { required int32 x = 1; }"));

        assertThat(stored(codec, "{\"n\":{\"o\":{\"x\":1}},\"o\":{\"x\":2}}")).isEqualTo("000a040a0208011202" + "0802");
        assertFails(() -> codec.forMessage("b.N"), FailureCode.INVALID_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp",
                "duration",
                "any",
                "struct",
                "wrappers",
                "empty",
                "field_mask",
                "descriptor",
                "api",
                "type",
                "source_context"
            })
    void googlesFilesNeedNoReference(String name) {
        SchemaCodec codec = proto3("import \"google/protobuf/" + name + ".proto\"; message M { int32 a = 1; }");

        assertThat(stored(codec, "{\"a\":1}")).isEqualTo("000801");
    }

    @Test
    void confluentsFilesNeedNoReference() {
        SchemaCodec codec = proto3("""
                import "confluent/meta.proto";
                import "confluent/type/decimal.proto";
                option java_package = "a.b";
                message M {
                  option (confluent.message_meta).doc = "about";
                  confluent.type.Decimal d = 1
                      [(confluent.field_meta) = { doc: "x", params: [{ key: "precision", value: "8" }] }];
                }
                """);

        assertThat(back(codec, "{\"d\":{\"value\":\"AQ==\",\"precision\":8,\"scale\":3}}"))
                .isEqualTo("{\"d\":{\"value\":\"AQ==\",\"precision\":8,\"scale\":3}}");
    }

    @Test
    void leavesOptionsExtensionsAndServicesOut() {
        SchemaCodec codec = codec("""
                syntax = "proto2";
                import "google/protobuf/descriptor.proto";
                extend google.protobuf.FieldOptions { optional string mine = 50000; }
                message M {
                  extensions 100 to 200;
                  reserved 5, 7 to 9; reserved "old";
                  optional int32 a = 1 [(mine) = "x", deprecated = true];
                  extend M { optional int32 more = 100; }
                }
                service S { rpc Call (M) returns (M); }
                """);

        assertThat(back(codec, "{\"a\":1}")).isEqualTo("{\"a\":1}");
        assertThat(read(codec, "00" + "a00601" + "0801")).isEqualTo("{\"a\":1}");
    }

    @Test
    void knowsTheFormsOfProto2() {
        SchemaCodec codec = codec("""
                message M {
                  repeated int32 loose = 1; repeated int32 tight = 2 [packed = true];
                  optional group Grouped = 3 { optional int32 x = 1; }
                  optional E e = 4 [default = B]; optional bytes b = 5 [default = "a\\001"];
                  enum E { option allow_alias = true; A = 0; B = 1; C = 1; }
                }
                """);
        String value = "{\"loose\":[1,2],\"tight\":[1,2],\"grouped\":{\"x\":1}}";

        assertThat(stored(codec, value)).isEqualTo("00" + "08010802" + "12020102" + "1b08011c");
        assertThat(back(codec, value)).isEqualTo(value);
    }

    @Test
    void packsAsProto3Does() {
        SchemaCodec codec =
                proto3("message M { repeated int32 tight = 1; repeated int32 loose = 2 [packed = false]; }");

        assertThat(stored(codec, "{\"loose\":[1,2],\"tight\":[1,2]}")).isEqualTo("00" + "0a020102" + "10011002");
    }

    @Test
    void tellsOptionalFieldsFromNamesLikeTheirs() {
        SchemaCodec codec = proto3("message M { optional int32 a = 1; int32 _a = 2; optional int32 b = 3; }");

        assertThat(stored(codec, "{\"a\":0,\"b\":0}")).isEqualTo("00" + "0800" + "1800");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "message M {",
                "message M { int32 a = x; }",
                "message M { int32 a = 1; int32 b = 1; }",
                "message M { int32 a = 1; string a = 2; }",
                "message M { int32 a = 0; }",
                "message M { Unknown u = 1; }",
                "message M {} message M {}",
                "syntax = \"proto4\"; message M {}",
                "edition = \"2023\"; message M {}",
                "enum E { A = 0; }",
                "{\"type\":\"record\"}",
                "import \"missing.proto\"; message M {}",
                "import \"schema.proto\"; message M {}",
                "import \"file:///etc/passwd\"; message M {}",
                "import \"google/protobuf/missing.proto\"; message M {}"
            })
    void refusesWhatIsNoSchema(String schema) {
        assertFails(() -> codec(schema), FailureCode.INVALID_SCHEMA);
    }

    @Test
    void refusesImportsInACircle() {
        Map<String, String> references = Map.of(
                "a.proto", "import \"b.proto\"; message A {}",
                "b.proto", "import \"a.proto\"; message B {}");

        assertThatThrownBy(() -> codec("import \"a.proto\"; message M {}", references))
                .hasMessage("\"a.proto\" imports itself")
                .extracting("code")
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void saysWhereTheTextIsWrong() {
        assertThatThrownBy(() -> codec("message M {\n  int32 a = x;\n}"))
                .hasMessageStartingWith("Error when parsing the Protobuf schema: ")
                .hasMessageContaining("2:");
        assertThatThrownBy(() -> codec("message M { Unknown u = 1; }")).hasMessageContaining("Unknown");
    }
}
