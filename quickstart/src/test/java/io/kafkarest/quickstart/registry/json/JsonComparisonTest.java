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

    private static final String CLOSED = ",\"additionalProperties\":false";
    private static final String STRINGS = ",\"additionalProperties\":{\"type\":\"string\"}";

    private final JsonSchemaDialect dialect = new JsonSchemaDialect();

    @ParameterizedTest
    @MethodSource({"types", "numbers", "strings", "properties", "required", "furtherObjectKeywords"})
    void findsWhatTheReaderRefuses(DialectCase change) throws Exception {
        change.verify(dialect, SchemaType.JSON);
    }

    @ParameterizedTest
    @MethodSource({"arrays", "combinations", "references", "conditions"})
    void findsWhatTheReaderRefusesInWhatIsPutTogether(DialectCase change) throws Exception {
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

    static Stream<DialectCase> properties() {
        String a = "'a':{'type':'string'}";
        String b = "'b':{'type':'string'}";
        return Stream.of(
                        refused(
                                "added to an open object",
                                o(a),
                                o(a + "," + b),
                                "PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL"),
                        readable("added to an open object without a schema", o(a), o(a + ",'b':true")),
                        readable("added to a closed object", o(a) + CLOSED, o(a + "," + b) + CLOSED),
                        readable("added, covered by what was allowed", o(a) + STRINGS, o(a + "," + b) + STRINGS),
                        refused(
                                "added, not covered",
                                o(a) + STRINGS,
                                o(a + ",'b':{'type':'integer'}") + STRINGS,
                                "PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
                        readable("removed from an open object", o(a + "," + b), o(a)),
                        refused(
                                "removed from a closed object",
                                o(a + "," + b) + CLOSED,
                                o(a) + CLOSED,
                                "PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
                        readable(
                                "forbidden one removed from a closed object",
                                o(a + ",'b':false") + CLOSED,
                                o(a) + CLOSED),
                        readable("removed, covered by what is allowed", o(a + "," + b) + STRINGS, o(a) + STRINGS),
                        refused(
                                "removed, not covered",
                                o(a + ",'b':{'type':'integer'}") + STRINGS,
                                o(a) + STRINGS,
                                "PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
                        refused("changed", o(a), o("'a':{'type':'integer'}"), "TYPE_CHANGED"),
                        readable("opened", o(a) + CLOSED, o(a)),
                        refused("closed", o(a), o(a) + CLOSED, "ADDITIONAL_PROPERTIES_REMOVED"),
                        refused("half closed", o(a), o(a) + STRINGS, "ADDITIONAL_PROPERTIES_NARROWED"),
                        readable("half opened", o(a) + CLOSED, o(a) + STRINGS),
                        readable(
                                "pattern kept",
                                o(a) + ",'patternProperties':{'^x':{'type':'string'}}",
                                o(a) + ",'patternProperties':{'^x':{'type':['string','null']}}"),
                        refused(
                                "pattern narrowed",
                                o(a) + ",'patternProperties':{'^x':{'type':['string','null']}}",
                                o(a) + ",'patternProperties':{'^x':{'type':'string'}}",
                                "TYPE_NARROWED"),
                        refused(
                                "pattern added to an open object",
                                o(a),
                                o(a) + ",'patternProperties':{'^x':{'type':'string'}}",
                                "TYPE_NARROWED"),
                        readable(
                                "added, covered by a pattern",
                                o(a) + ",'patternProperties':{'^b':{'type':'string'}}" + CLOSED,
                                o(a + "," + b) + ",'patternProperties':{'^b':{'type':'string'}}" + CLOSED),
                        refused(
                                "pattern that catches another property",
                                o("'xy':{'type':'integer'}") + CLOSED,
                                o("'xy':{'type':'integer'}") + ",'patternProperties':{'^x':{'type':'string'}}" + CLOSED,
                                "TYPE_CHANGED"))
                .map(JsonComparisonTest::complete);
    }

    static Stream<DialectCase> required() {
        String a = o("'a':{'type':'string'}");
        String b = o("'a':{'type':'string'},'b':{'type':'string'}");
        return Stream.of(
                        readable("no longer required", a + ",'required':['a']", a),
                        refused("required now", a, a + ",'required':['a']", "REQUIRED_ATTRIBUTE_ADDED"),
                        readable(
                                "required with a default",
                                o("'a':{'type':'string'}"),
                                o("'a':{'type':'string','default':''}") + ",'required':['a']"),
                        refused(
                                "required one added to a closed object",
                                a + CLOSED,
                                b + CLOSED + ",'required':['b']",
                                "REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL"),
                        readable(
                                "required one with a default added to a closed object",
                                a + CLOSED,
                                o("'a':{'type':'string'},'b':{'default':1}") + CLOSED + ",'required':['b']"),
                        refused(
                                "required one added to an open object",
                                a,
                                o("'a':{'type':'string'},'b':true") + ",'required':['b']",
                                "REQUIRED_ATTRIBUTE_ADDED"))
                .map(JsonComparisonTest::complete);
    }

    static Stream<DialectCase> furtherObjectKeywords() {
        String modern = "{'$schema':'https://json-schema.org/draft/2019-09/schema','type':'object'";
        return Stream.of(
                refused(
                        "fewer properties",
                        "{'type':'object','maxProperties':3}",
                        "{'type':'object','maxProperties':2}",
                        "MAX_PROPERTIES_DECREASED"),
                refused(
                        "more properties",
                        "{'type':'object'}",
                        "{'type':'object','minProperties':1}",
                        "MIN_PROPERTIES_INCREASED"),
                refused(
                        "names narrowed",
                        "{'type':'object'}",
                        "{'type':'object','propertyNames':{'maxLength':3}}",
                        "MAX_LENGTH_ADDED"),
                refused(
                        "dependency added",
                        "{'type':'object'}",
                        "{'type':'object','dependencies':{'a':['b']}}",
                        "DEPENDENCY_ADDED"),
                readable(
                        "dependency narrowed",
                        "{'type':'object','dependencies':{'a':['b','c']}}",
                        "{'type':'object','dependencies':{'a':['c']}}"),
                refused(
                        "dependency extended",
                        modern + ",'dependentRequired':{'a':['b']}}",
                        modern + ",'dependentRequired':{'a':['b','c']}}",
                        "DEPENDENCY_CHANGED"),
                refused(
                        "unevaluated refused",
                        modern + "}",
                        modern + ",'unevaluatedProperties':false}",
                        "UNEVALUATED_PROPERTIES_NARROWED"),
                readable(
                        "unevaluated as before",
                        modern + ",'unevaluatedProperties':false}",
                        modern + ",'unevaluatedProperties':false}"));
    }

    static Stream<DialectCase> arrays() {
        String modern = "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'array',";
        return Stream.of(
                readable(
                        "items widened",
                        "{'type':'array','items':{'type':'integer'}}",
                        "{'type':'array','items':{'type':'number'}}"),
                refused(
                        "items narrowed",
                        "{'type':'array','items':{'type':'number'}}",
                        "{'type':'array','items':{'type':'integer'}}",
                        "TYPE_NARROWED"),
                refused(
                        "items described at last",
                        "{'type':'array'}",
                        "{'type':'array','items':{'type':'integer'}}",
                        "TYPE_NARROWED"),
                refused(
                        "more items demanded",
                        "{'type':'array'}",
                        "{'type':'array','minItems':1}",
                        "MIN_ITEMS_INCREASED"),
                refused("fewer items allowed", "{'type':'array'}", "{'type':'array','maxItems':1}", "MAX_ITEMS_ADDED"),
                refused("unique now", "{'type':'array'}", "{'type':'array','uniqueItems':true}", "UNIQUE_ITEMS_ADDED"),
                readable("no longer unique", "{'type':'array','uniqueItems':true}", "{'type':'array'}"),
                refused(
                        "place added to an open tuple",
                        "{'type':'array','items':[{'type':'string'}]}",
                        "{'type':'array','items':[{'type':'string'},{'type':'string'}]}",
                        "TYPE_NARROWED"),
                readable(
                        "place added to a closed tuple",
                        "{'type':'array','items':[{'type':'string'}],'additionalItems':false}",
                        "{'type':'array','items':[{'type':'string'},{'type':'string'}],'additionalItems':false}"),
                refused(
                        "place removed from a closed tuple",
                        "{'type':'array','items':[{'type':'string'},{'type':'string'}],'additionalItems':false}",
                        "{'type':'array','items':[{'type':'string'}],'additionalItems':false}",
                        "ADDITIONAL_ITEMS_REMOVED"),
                readable(
                        "place removed from an open tuple",
                        "{'type':'array','items':[{'type':'string'},{'type':'string'}]}",
                        "{'type':'array','items':[{'type':'string'}]}"),
                readable(
                        "prefix extended within the greatest number",
                        modern + "'prefixItems':[{'type':'string'}],'maxItems':1}",
                        modern + "'prefixItems':[{'type':'string'},{'type':'string'}]}"),
                refused(
                        "prefix narrowed",
                        modern + "'prefixItems':[{'type':['string','null']}]}",
                        modern + "'prefixItems':[{'type':'string'}]}",
                        "TYPE_NARROWED"),
                refused(
                        "contains added",
                        "{'type':'array'}",
                        "{'type':'array','contains':{'type':'string'}}",
                        "CONTAINS_NARROWED"),
                readable(
                        "contains widened",
                        "{'type':'array','contains':{'type':'integer'}}",
                        "{'type':'array','contains':{'type':'number'}}"));
    }

    static Stream<DialectCase> combinations() {
        String string = "{'type':'string'}";
        String integer = "{'type':'integer'}";
        return Stream.of(
                readable(
                        "alternative added",
                        "{'oneOf':[" + string + "]}",
                        "{'oneOf':[" + integer + "," + string + "]}"),
                refused(
                        "alternative removed",
                        "{'oneOf':[" + string + "," + integer + "]}",
                        "{'oneOf':[" + string + "]}",
                        "SUM_TYPE_NARROWED"),
                readable(
                        "anyOf becomes oneOf",
                        "{'anyOf':[" + string + "," + integer + "]}",
                        "{'oneOf':[" + integer + "," + string + "]}"),
                readable("single schema becomes an alternative", string, "{'oneOf':[" + integer + "," + string + "]}"),
                refused(
                        "no alternative fits",
                        "{'type':'boolean'}",
                        "{'oneOf':[" + integer + "," + string + "]}",
                        "SUM_TYPE_NARROWED"),
                readable(
                        "types become alternatives",
                        "{'type':['string','integer']}",
                        "{'oneOf':[" + integer + "," + string + "]}"),
                readable(
                        "alternatives become types",
                        "{'oneOf':[" + integer + "," + string + "]}",
                        "{'type':['string','integer']}"),
                refused(
                        "alternatives lose a type",
                        "{'oneOf':[" + integer + "," + string + "]}",
                        "{'type':'string'}",
                        "TYPE_CHANGED"),
                refused(
                        "demand added",
                        "{'allOf':[{'type':'string'}]}",
                        "{'allOf':[{'type':'string'},{'maxLength':3}]}",
                        "MAX_LENGTH_ADDED"),
                readable(
                        "demand removed",
                        "{'allOf':[{'type':'string'},{'maxLength':3}]}",
                        "{'allOf':[{'type':'string'}]}"),
                readable(
                        "demands put into one",
                        "{'allOf':[{'type':'string'},{'maxLength':3}]}",
                        "{'type':'string','maxLength':3}"),
                readable(
                        "demands taken apart",
                        "{'type':'string','maxLength':3}",
                        "{'allOf':[{'type':'string'},{'maxLength':3}]}"),
                readable(
                        "demands merged by property",
                        "{'allOf':[{'properties':{'a':{'type':'string'}}},{'properties':{'b':{'type':'string'}}}],'type':'object'}",
                        "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}"),
                readable(
                        "demands with bounds of their own",
                        "{'type':'number','allOf':[{'minimum':1,'maximum':9},{'minimum':3}]}",
                        "{'type':'number','minimum':3,'maximum':9}"),
                refused(
                        "refusal added",
                        "{'type':['string','null']}",
                        "{'type':['string','null'],'not':{'type':'null'}}",
                        "NOT_TYPE_NARROWED"),
                readable(
                        "refusal of what was not allowed",
                        "{'type':'string'}",
                        "{'type':'string','not':{'type':'null'}}"),
                readable("refusal narrowed", "{'not':{'type':['string','null']}}", "{'not':{'type':'null'}}"),
                refused(
                        "refusal widened",
                        "{'not':{'type':'null'}}",
                        "{'not':{'type':['string','null']}}",
                        "NOT_TYPE_NARROWED"));
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

    /** An object without the last brace. */
    private static String o(String properties) {
        return "{'type':'object','properties':{%s}".formatted(properties);
    }

    private static DialectCase complete(DialectCase open) {
        return new DialectCase(open.name(), open.writer() + "}", open.reader() + "}", open.kinds());
    }
}
