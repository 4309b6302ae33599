package io.kafkarest.quickstart.registry.json;

import static io.kafkarest.quickstart.registry.DialectCase.readable;
import static io.kafkarest.quickstart.registry.DialectCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.registry.DialectCase;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonComparisonTest {

    private final JsonSchemaDialect dialect = new JsonSchemaDialect();

    @ParameterizedTest
    @MethodSource({"types", "numbers", "strings", "references", "conditions"})
    void findsWhatTheReaderRefuses(DialectCase change) throws Exception {
        change.verify(dialect, SchemaType.JSON);
    }

    static Stream<DialectCase> types() {
        return Stream.of(
                readable("nothing changes", "{'type':'string'}", "{'type':'string'}"),
                readable("annotations change", "{'type':'string','title':'a'}", "{'type':'string','description':'b'}"),
                readable("integer widened to number", "{'type':'integer'}", "{'type':'number'}"),
                refused("number narrowed to integer", "{'type':'number'}", "{'type':'integer'}", "TYPE_NARROWED"),
                refused("another type", "{'type':'string'}", "{'type':'integer'}", "TYPE_CHANGED"),
                readable("type added", "{'type':'string'}", "{'type':['string','null']}"),
                refused("type taken away", "{'type':['string','null']}", "{'type':'string'}", "TYPE_NARROWED"),
                readable("type no longer given", "{'type':'string'}", "{}"),
                refused("type given at last", "{}", "{'type':'string'}", "TYPE_NARROWED"),
                readable("anything instead of nothing", "false", "{'type':'string'}"),
                refused("nothing instead of something", "{'type':'string'}", "false", "TYPE_NARROWED"),
                readable("true and empty are the same", "true", "{}"),
                readable("enum extended", "{'enum':['a','b']}", "{'enum':['b','c','a']}"),
                refused("enum narrowed", "{'enum':['a','b']}", "{'enum':['a']}", "ENUM_ARRAY_NARROWED"),
                refused("enum added", "{'type':'string'}", "{'type':'string','enum':['a']}", "ENUM_ARRAY_ADDED"),
                readable("enum removed", "{'enum':['a']}", "{'type':'string'}"),
                readable("const becomes enum", "{'const':'a'}", "{'enum':['a','b']}"),
                refused("const changed", "{'const':'a'}", "{'const':'b'}", "ENUM_ARRAY_NARROWED"),
                readable("const written in other digits", "{'const':1}", "{'const':1.0}"),
                refused("enum of another type", "{'enum':['a']}", "{'type':'integer'}", "TYPE_CHANGED"));
    }

    static Stream<DialectCase> numbers() {
        String draft4 = "{'$schema':'http://json-schema.org/draft-04/schema#','type':'number',";
        return Stream.of(
                readable("minimum decreased", n("'minimum':5"), n("'minimum':4")),
                refused("minimum increased", n("'minimum':5"), n("'minimum':5.5"), "MINIMUM_INCREASED"),
                refused("minimum added", n("'multipleOf':1"), n("'multipleOf':1,'minimum':0"), "MINIMUM_ADDED"),
                readable("minimum removed", n("'minimum':5"), "{'type':'number'}"),
                readable("maximum increased", n("'maximum':5"), n("'maximum':6")),
                refused("maximum decreased", n("'maximum':5"), n("'maximum':4"), "MAXIMUM_DECREASED"),
                refused("maximum becomes exclusive", n("'maximum':5"), n("'exclusiveMaximum':5"), "MAXIMUM_DECREASED"),
                readable("exclusive maximum becomes inclusive", n("'exclusiveMaximum':5"), n("'maximum':5")),
                refused(
                        "draft 4 maximum becomes exclusive",
                        draft4 + "'maximum':5}",
                        draft4 + "'maximum':5,'exclusiveMaximum':true}",
                        "MAXIMUM_DECREASED"),
                readable(
                        "draft 4 maximum becomes inclusive",
                        draft4 + "'maximum':5,'exclusiveMaximum':true}",
                        draft4 + "'maximum':5}"),
                readable("multiple divides the old one", n("'multipleOf':6"), n("'multipleOf':3")),
                refused("multiple does not divide", n("'multipleOf':3"), n("'multipleOf':6"), "MULTIPLE_OF_CHANGED"),
                refused("multiple added", "{'type':'number'}", n("'multipleOf':2"), "MULTIPLE_OF_ADDED"),
                readable(
                        "bounds of a type that is new",
                        "{'type':'string'}",
                        "{'type':['string','number'],'maximum':1}"));
    }

    static Stream<DialectCase> strings() {
        return Stream.of(
                readable("length relaxed", s("'minLength':2,'maxLength':5"), s("'minLength':1,'maxLength':6")),
                refused(
                        "length tightened",
                        s("'minLength':2,'maxLength':5"),
                        s("'minLength':3,'maxLength':4"),
                        "MIN_LENGTH_INCREASED",
                        "MAX_LENGTH_DECREASED"),
                refused("length added", "{'type':'string'}", s("'maxLength':4"), "MAX_LENGTH_ADDED"),
                readable("least length of nothing added", "{'type':'string'}", s("'minLength':0")),
                readable("pattern removed", s("'pattern':'a'"), "{'type':'string'}"),
                refused("pattern added", "{'type':'string'}", s("'pattern':'a'"), "PATTERN_ADDED"),
                refused("pattern changed", s("'pattern':'a'"), s("'pattern':'b'"), "PATTERN_CHANGED"));
    }

    static Stream<DialectCase> references() {
        String list =
                "{'$ref':'#/definitions/l','definitions':{'l':{'type':'object','properties':{'v':{'type':'%s'},'next':{'$ref':'#/definitions/l'}}}}}";
        String beside =
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','$ref':'#/$defs/s','maxLength':%d,'$defs':{'s':{'type':'string'}}}";
        String ignored = "{'$ref':'#/definitions/s','maxLength':%d,'definitions':{'s':{'type':'string'}}}";
        return Stream.of(
                readable(
                        "reference instead of its target",
                        "{'type':'string'}",
                        "{'$ref':'#/definitions/s','definitions':{'s':{'type':'string'}}}"),
                readable("schema that holds itself", list.formatted("integer"), list.formatted("number")),
                refused(
                        "change in a schema that holds itself",
                        list.formatted("number"),
                        list.formatted("integer"),
                        "TYPE_NARROWED"),
                refused(
                        "keyword beside a reference tightened",
                        beside.formatted(5),
                        beside.formatted(4),
                        "MAX_LENGTH_DECREASED"),
                readable(
                        "keyword beside a reference means nothing until draft 7",
                        ignored.formatted(5),
                        ignored.formatted(4)));
    }

    static Stream<DialectCase> conditions() {
        String condition = "{'if':{'required':['a']},'then':{'required':['%s']}}";
        return Stream.of(
                readable("condition kept", condition.formatted("b"), condition.formatted("b")),
                readable("condition removed", condition.formatted("b"), "{}"),
                refused("condition added", "{'type':'object'}", condition.formatted("b"), "CONDITION_CHANGED"),
                refused("condition changed", condition.formatted("b"), condition.formatted("c"), "CONDITION_CHANGED"));
    }

    @Test
    void saysWhere() throws Exception {
        ResolvedSchema writer = schema("{'properties':{'a':{'items':{'type':'string'}}}}", "{}");
        ResolvedSchema reader = schema("{'properties':{'a':{'items':{'type':'integer'}}}}", "{}");

        assertThat(dialect.obstacles(reader, writer))
                .containsExactly(new Obstacle("TYPE_CHANGED", "#/properties/a/items no longer allows [string]"));
    }

    @Test
    void comparesWhatIsReferredToByName() throws Exception {
        String text = "{'properties':{'a':{'$ref':'a.json'}}}";
        ResolvedSchema writer = schema(text, "{'type':'number'}");

        assertThat(dialect.obstacles(schema(text, "{'type':['number','null']}"), writer))
                .isEmpty();
        assertThat(dialect.obstacles(schema(text, "{'type':'integer'}"), writer))
                .extracting(Obstacle::kind)
                .containsExactly("TYPE_NARROWED");
    }

    private static ResolvedSchema schema(String text, String reference) {
        return DialectCase.schema(
                SchemaType.JSON, text.replace('\'', '"'), Map.of("a.json", reference.replace('\'', '"')));
    }

    private static String n(String keywords) {
        return "{'type':'number',%s}".formatted(keywords);
    }

    private static String s(String keywords) {
        return "{'type':'string',%s}".formatted(keywords);
    }
}
