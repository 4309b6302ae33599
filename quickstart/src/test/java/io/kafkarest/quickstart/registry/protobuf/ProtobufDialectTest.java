package io.kafkarest.quickstart.registry.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.quickstart.registry.DialectCase;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufDialectTest {

    private final ProtobufDialect dialect = new ProtobufDialect();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | unexpected label",
                "syntax = \"proto3\"; message M { Missing a = 1; } | unable to resolve Missing",
                "syntax = \"proto3\"; import \"missing.proto\"; message M { } | import \"missing.proto\" has no reference",
                "syntax = \"proto3\"; message M { int32 a = 1; int32 b = 1; } | multiple fields share tag 1",
                "syntax = \"proto3\"; message M { required int32 a = 1; } | 'required' label forbidden",
                "syntax = \"proto3\"; message M { int32 a = 0; } | tag is out of range",
                "syntax = \"proto3\"; enum E { X = 1; } | missing a zero value",
                "syntax = \"proto3\"; message M { } message M { } | already defined",
                "syntax = \"proto3\"; message M { int32 a = 1; | expected",
                "{\"type\":\"object\"} | Syntax error"
            })
    void refusesWhatIsNoProtobuf(String text, String reason) {
        assertThatThrownBy(() -> dialect.canonicalText(schema(text)))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any.Any",
                "duration.Duration",
                "empty.Empty",
                "field_mask.FieldMask",
                "struct.Struct",
                "timestamp.Timestamp",
                "wrappers.StringValue"
            })
    void bringsTheWellKnownTypesAlong(String type) throws Exception {
        String file = type.substring(0, type.indexOf('.'));
        String name = type.substring(type.indexOf('.') + 1);
        String text =
                "syntax = \"proto3\"; import \"google/protobuf/%s.proto\"; message M { google.protobuf.%s a = 1; }"
                        .formatted(file, name);

        assertThat(dialect.canonicalText(schema(text))).contains("google.protobuf." + name + " a = 1;");
    }

    @Test
    void findsImportsAmongTheReferencesAlsoThroughOthers() throws Exception {
        String text = "syntax = \"proto3\"; import \"a.proto\"; message M { A a = 1; }";
        Map<String, String> references = Map.of(
                "a.proto", "syntax = \"proto3\"; import \"dir/b.proto\"; message A { B b = 1; }",
                "dir/b.proto", "syntax = \"proto3\"; message B { int32 x = 1; }");

        assertThat(dialect.canonicalText(DialectCase.schema(SchemaType.PROTOBUF, text, references)))
                .contains("import \"a.proto\";");
    }

    @Test
    void writesTheSameTextForAnyLayout() throws Exception {
        String text = "syntax=\"proto3\";package p;message M{string a=1;// why\n}";

        String canonical = dialect.canonicalText(schema(text));

        assertThat(canonical).isEqualTo("""
                syntax = "proto3";

                package p;

                message M {
                  // why
                  string a = 1;
                }
                """);
        assertThat(dialect.canonicalText(schema(canonical))).isEqualTo(canonical);
    }

    @Test
    void normalizesOrderNamesAndComments() throws Exception {
        String one = """
                // first
                syntax = "proto3";
                package p;
                import "google/protobuf/timestamp.proto";
                import "google/protobuf/any.proto";
                option java_package = "j";
                option go_package = "g";
                message M { /* b */ N b = 2; string a = 1; map<string, N> c = 3; string url = 4 [default = "http://x"]; }
                message N { google.protobuf.Timestamp t = 1; google.protobuf.Any y = 2; }
                """.replace(" [default = \"http://x\"]", " [json_name = \"http://x\"]");
        String other = """
                syntax = "proto3";
                package p;
                import "google/protobuf/any.proto";
                import "google/protobuf/timestamp.proto";
                option go_package = "g";
                option java_package = "j";
                message M { string a = 1; .p.N b = 2; map<string, p.N> c = 3; string url = 4 [json_name = "http://x"]; }
                message N { .google.protobuf.Timestamp t = 1; google.protobuf.Any y = 2; }
                """;

        String normalized = dialect.normalizedText(schema(one));

        assertThat(normalized)
                .isEqualTo(dialect.normalizedText(schema(other)))
                .isEqualTo(dialect.normalizedText(schema(normalized)))
                .contains("http://x")
                .doesNotContain("//first", "/* b */");
        assertThat(dialect.canonicalText(schema(one))).isNotEqualTo(dialect.canonicalText(schema(other)));
    }

    @Test
    void keepsTheOrderOfMessagesWhenNormalizing() throws Exception {
        String normalized = dialect.normalizedText(schema("syntax = \"proto3\"; message Z { } message A { }"));

        assertThat(normalized.indexOf("message Z")).isLessThan(normalized.indexOf("message A"));
    }

    private static ResolvedSchema schema(String text) {
        return DialectCase.schema(SchemaType.PROTOBUF, text);
    }
}
