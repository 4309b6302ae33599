package io.kafkarest.quickstart.registry.protobuf;

import static io.kafkarest.quickstart.registry.DialectCase.readable;
import static io.kafkarest.quickstart.registry.DialectCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.registry.DialectCase;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtobufComparisonTest {

    private final ProtobufDialect dialect = new ProtobufDialect();

    @ParameterizedTest
    @MethodSource({"fields", "labelsAndKinds", "messages", "oneOfs", "requiredFields"})
    void findsWhatTheReaderGetsWrong(DialectCase change) throws Exception {
        change.verify(dialect, SchemaType.PROTOBUF);
    }

    static Stream<DialectCase> fields() {
        return Stream.of(
                readable("nothing changes", m("int32 a = 1;"), m("int32 a = 1;")),
                readable("field added", m("int32 a = 1;"), m("int32 a = 1; string b = 2;")),
                readable("field removed", m("int32 a = 1; string b = 2;"), m("int32 a = 1;")),
                readable("field renamed", m("int32 a = 1;"), m("int32 b = 1;")),
                readable(
                        "numbers swapped between fields of one shape",
                        m("int32 a = 1; int64 b = 2;"),
                        m("int64 b = 1; int32 a = 2;")),
                readable("optional made explicit", m("int32 a = 1;"), m("optional int32 a = 1;")),
                readable("number reserved", m("int32 a = 1; int32 b = 2;"), m("int32 a = 1; reserved 2;")),
                refused(
                        "map becomes a number",
                        m("map<string, int32> a = 1;"),
                        m("int32 a = 1;"),
                        "FIELD_KIND_CHANGED"),
                refused(
                        "map of other values",
                        m("map<string, int32> a = 1;"),
                        m("map<string, string> a = 1;"),
                        "FIELD_SCALAR_KIND_CHANGED"));
    }

    static Stream<DialectCase> labelsAndKinds() {
        return Stream.of(
                refused(
                        "map of other keys",
                        m("map<string, int32> a = 1;"),
                        m("map<int32, int32> a = 1;"),
                        "FIELD_SCALAR_KIND_CHANGED"),
                readable("map removed", m("map<string, int32> a = 1;"), m("")),
                refused(
                        "number becomes repeated",
                        m("int32 a = 1;"),
                        m("repeated int32 a = 1;"),
                        "FIELD_NUMERIC_LABEL_CHANGED"),
                refused(
                        "repeated number becomes single",
                        m("repeated double a = 1;"),
                        m("double a = 1;"),
                        "FIELD_NUMERIC_LABEL_CHANGED"),
                readable("string becomes repeated", m("string a = 1;"), m("repeated string a = 1;")),
                refused(
                        "message becomes a string",
                        m("N a = 1;") + n("int32 x = 1;"),
                        m("string a = 1;") + n("int32 x = 1;"),
                        "FIELD_KIND_CHANGED"),
                readable("enum becomes a number", m("E a = 1;") + "enum E { X = 0; }", m("int32 a = 1;")),
                readable(
                        "enum constants added and removed",
                        m("E a = 1;") + "enum E { X = 0; Y = 1; }",
                        m("E a = 1;") + "enum E { X = 0; Z = 2; }"),
                refused(
                        "enum becomes a string",
                        m("E a = 1;") + "enum E { X = 0; }",
                        m("string a = 1;"),
                        "FIELD_SCALAR_KIND_CHANGED"));
    }

    static Stream<DialectCase> messages() {
        String other = "message Other { int32 x = 1; }";
        return Stream.of(
                readable("message added", m(""), m("") + n("")),
                refused("message removed", m("") + n(""), m(""), "MESSAGE_REMOVED"),
                readable("messages in another order", m("") + n(""), "syntax = \"proto3\"; " + n("") + "message M { }"),
                refused("nested message removed", m("message In { }"), m(""), "MESSAGE_REMOVED"),
                refused(
                        "field in a nested message changed",
                        m("message In { int32 a = 1; }"),
                        m("message In { string a = 1; }"),
                        "FIELD_SCALAR_KIND_CHANGED"),
                refused(
                        "field of another message type",
                        m("N a = 1;") + n("int32 x = 1;") + other,
                        m("Other a = 1;") + n("int32 x = 1;") + other,
                        "FIELD_NAMED_TYPE_CHANGED"),
                readable("message that holds itself", m("M a = 1;"), m("M a = 1; int32 b = 2;")),
                readable(
                        "package changed",
                        "syntax = \"proto3\"; package a; message M { N n = 1; } message N { }",
                        "syntax = \"proto3\"; package b.c; message M { N n = 1; } message N { }"),
                readable("enum removed", m("") + "enum E { X = 0; }", m("")),
                readable("service removed", m("") + "service S { rpc Do (M) returns (M); }", m("")));
    }

    static Stream<DialectCase> oneOfs() {
        return Stream.of(
                readable(
                        "oneof added with new fields",
                        m("int32 a = 1;"),
                        m("int32 a = 1; oneof o { int32 b = 2; int32 c = 3; }")),
                readable(
                        "one field moved into a new oneof",
                        m("int32 a = 1;"),
                        m("oneof o { int32 a = 1; int32 b = 2; }")),
                refused(
                        "two fields moved into a oneof",
                        m("int32 a = 1; int32 b = 2;"),
                        m("oneof o { int32 a = 1; int32 b = 2; }"),
                        "MULTIPLE_FIELDS_MOVED_TO_ONEOF"),
                refused(
                        "field moved into a oneof that is there",
                        m("int32 a = 1; oneof o { int32 b = 2; }"),
                        m("oneof o { int32 b = 2; int32 a = 1; }"),
                        "MULTIPLE_FIELDS_MOVED_TO_ONEOF"),
                readable(
                        "oneof renamed",
                        m("oneof o { int32 a = 1; int32 b = 2; }"),
                        m("oneof p { int32 a = 1; int32 b = 2; }")),
                readable("oneof dissolved", m("oneof o { int32 a = 1; int32 b = 2; }"), m("int32 a = 1; int32 b = 2;")),
                readable(
                        "field added to a oneof",
                        m("oneof o { int32 a = 1; }"),
                        m("oneof o { int32 a = 1; int32 b = 2; }")),
                refused(
                        "field removed from a oneof",
                        m("oneof o { int32 a = 1; int32 b = 2; }"),
                        m("oneof o { int32 a = 1; }"),
                        "ONEOF_FIELD_REMOVED"),
                refused(
                        "type changed in a oneof",
                        m("oneof o { int32 a = 1; }"),
                        m("oneof o { string a = 1; }"),
                        "FIELD_SCALAR_KIND_CHANGED"));
    }

    static Stream<DialectCase> requiredFields() {
        return Stream.of(
                refused("required field added", p2(""), p2("required int32 a = 1;"), "REQUIRED_FIELD_ADDED"),
                refused("required field removed", p2("required int32 a = 1;"), p2(""), "REQUIRED_FIELD_REMOVED"),
                refused(
                        "optional becomes required",
                        p2("optional int32 a = 1;"),
                        p2("required int32 a = 1;"),
                        "REQUIRED_FIELD_ADDED"),
                readable("required becomes optional", p2("required int32 a = 1;"), p2("optional int32 a = 1;")),
                readable("required stays", p2("required int32 a = 1;"), p2("required int64 a = 1;")),
                readable(
                        "extension added",
                        p2("extensions 100 to 200;"),
                        p2("extensions 100 to 200;") + "extend M { optional int32 e = 100; }"));
    }

    /** Types of one row read each other, types of different rows do not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int32 int64 uint32 uint64 bool | VARINT",
                "sint32 sint64 | ZIGZAG",
                "fixed32 sfixed32 | FIXED32",
                "fixed64 sfixed64 | FIXED64",
                "string bytes | TEXT",
                "float | FLOAT",
                "double | DOUBLE"
            })
    void knowsWhichScalarsReadEachOther(String types, WireShape shape) throws Exception {
        List<String> all = List.of(
                "int32",
                "int64",
                "uint32",
                "uint64",
                "bool",
                "sint32",
                "sint64",
                "fixed32",
                "sfixed32",
                "fixed64",
                "sfixed64",
                "string",
                "bytes",
                "float",
                "double");
        List<String> same = List.of(types.split(" "));
        for (String written : same) {
            for (String read : all) {
                DialectCase change = same.contains(read)
                        ? readable(shape.name(), m(written + " a = 1;"), m(read + " a = 1;"))
                        : refused(
                                shape.name(), m(written + " a = 1;"), m(read + " a = 1;"), "FIELD_SCALAR_KIND_CHANGED");

                change.verify(dialect, SchemaType.PROTOBUF);
            }
        }
    }

    @Test
    void comparesImportedMessagesToo() throws Exception {
        String text = "syntax = \"proto3\"; import \"o.proto\"; message M { o.Other a = 1; }";
        ResolvedSchema writer = importing(text, "int32 x = 1;");

        assertThat(dialect.obstacles(importing(text, "int64 x = 1;"), writer)).isEmpty();
        assertThat(dialect.obstacles(importing(text, "string x = 1;"), writer))
                .containsExactly(new Obstacle(
                        "FIELD_SCALAR_KIND_CHANGED", "the field #/o/Other/1 is written as int32 and read as string"));
    }

    private static ResolvedSchema importing(String text, String fields) {
        return DialectCase.schema(
                SchemaType.PROTOBUF,
                text,
                Map.of("o.proto", "syntax = \"proto3\"; package o; message Other { %s }".formatted(fields)));
    }

    private static String m(String content) {
        return "syntax = \"proto3\"; message M { %s } ".formatted(content);
    }

    private static String n(String content) {
        return "message N { %s } ".formatted(content);
    }

    private static String p2(String content) {
        return "syntax = \"proto2\"; message M { %s } ".formatted(content);
    }
}
