package io.kafkarest.quickstart.registry.json;

import static io.kafkarest.quickstart.registry.DialectCase.readable;
import static io.kafkarest.quickstart.registry.DialectCase.refused;

import io.kafkarest.quickstart.registry.DialectCase;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCompositionTest {

    private final JsonSchemaDialect dialect = new JsonSchemaDialect();

    @ParameterizedTest
    @MethodSource({"items", "tuples", "alternatives", "demandsAndRefusals"})
    void findsWhatTheReaderRefuses(DialectCase change) throws Exception {
        change.verify(dialect, SchemaType.JSON);
    }

    static Stream<DialectCase> items() {
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
                        "TYPE_NARROWED"));
    }

    static Stream<DialectCase> tuples() {
        String modern = "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'array',";
        return Stream.of(
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

    static Stream<DialectCase> alternatives() {
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
                        "MAX_LENGTH_ADDED"));
    }

    static Stream<DialectCase> demandsAndRefusals() {
        return Stream.of(
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
}
