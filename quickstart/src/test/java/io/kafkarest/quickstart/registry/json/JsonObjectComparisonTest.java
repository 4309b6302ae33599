package io.kafkarest.quickstart.registry.json;

import static io.kafkarest.quickstart.registry.DialectCase.readable;
import static io.kafkarest.quickstart.registry.DialectCase.refused;

import io.kafkarest.quickstart.registry.DialectCase;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonObjectComparisonTest {

    private static final String CLOSED = ",\"additionalProperties\":false";
    private static final String STRINGS = ",\"additionalProperties\":{\"type\":\"string\"}";

    private final JsonSchemaDialect dialect = new JsonSchemaDialect();

    @ParameterizedTest
    @MethodSource({"propertiesAddedAndRemoved", "contentModels", "required", "furtherObjectKeywords"})
    void findsWhatTheReaderRefuses(DialectCase change) throws Exception {
        change.verify(dialect, SchemaType.JSON);
    }

    static Stream<DialectCase> propertiesAddedAndRemoved() {
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
                                "PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"))
                .map(JsonObjectComparisonTest::complete);
    }

    static Stream<DialectCase> contentModels() {
        String a = "'a':{'type':'string'}";
        String b = "'b':{'type':'string'}";
        return Stream.of(
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
                .map(JsonObjectComparisonTest::complete);
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
                .map(JsonObjectComparisonTest::complete);
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

    /** An object without the last brace. */
    private static String o(String properties) {
        return "{'type':'object','properties':{%s}".formatted(properties);
    }

    private static DialectCase complete(DialectCase open) {
        return new DialectCase(open.name(), open.writer() + "}", open.reader() + "}", open.kinds());
    }
}
