package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.ports.out.SchemaCodec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Next to the given ones, in the order of the schema.
                "{'properties':{'a':{'default':5},'b':{'type':'string'}}} | {'b':'x'} | {'a':5,'b':'x'}",
                "{'properties':{'a':{'default':5},'b':{}}} | {'z':1.10,'b':1e2} | {'a':5,'b':1e2,'z':1.10}",
                "{'properties':{'a':{'default':1.50}}} | {} | {'a':1.50}",
                "{'properties':{'a':{'default':null}}} | {} | {'a':null}",
                // Not where there is one.
                "{'properties':{'a':{'default':5},'b':{}}} | {'b':1,'a':2} | {'b':1,'a':2}",
                "{'properties':{'a':{'default':5}}} | {'a':null} | {'a':null}",
                "{'properties':{'a':{'default':5}}} | [1] | [1]",
                // Before validation.
                "{'required':['a'],'properties':{'a':{'default':5}}} | {} | {'a':5}",
                // Below.
                "{'properties':{'o':{'properties':{'a':{'default':5}}}}} | {'o':{}} | {'o':{'a':5}}",
                "{'properties':{'o':{'properties':{'a':{'default':5}}}}} | {} | {}",
                "{'properties':{'o':{'default':{},'properties':{'a':{'default':5}}}}} | {} | {'o':{'a':5}}",
                "{'items':{'properties':{'a':{'default':5}}}} | [{},{'a':1}] | [{'a':5},{'a':1}]",
                "{'additionalProperties':{'properties':{'a':{'default':5}}}} | {'x':{}} | {'x':{'a':5}}",
                // In other places of the schema.
                "{'allOf':[{'properties':{'a':{'default':5}}}]} | {} | {'a':5}",
                "{'$ref':'#/definitions/d','definitions':{'d':{'properties':{'a':{'default':5}}}}} | {} | {'a':5}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','properties':{'a':{'default':5}}} | {} | {'a':5}",
                // A schema that contains itself.
                "{'properties':{'a':{'default':5},'n':{'$ref':'#'}}} | {'n':{'n':{}}} "
                        + "| {'a':5,'n':{'a':5,'n':{'a':5}}}",
                // Only a default in the sense of the schema.
                "{'enum':[{'default':5},{}]} | {} | {}",
                "{'properties':{'default':{}}} | {} | {}"
            })
    void areInsertedForWhatIsMissing(String schema, String value, String stored) {
        assertThat(stored(quoted(schema), quoted(value))).isEqualTo(quoted(stored));
    }

    @Test
    void comeFromReferencesToo() {
        SchemaCodec codec = codec(
                quoted("{'$ref':'other.json'}"), Map.of("other.json", quoted("{'properties':{'a':{'default':5}}}")));

        assertThat(stored(codec, "{}")).isEqualTo("{\"a\":5}");
    }

    @Test
    void stayAsTheSchemaSaysForTheNextRecord() {
        SchemaCodec codec =
                codec(quoted("{'properties':{'o':{'default':{},'properties':{'a':{'default':{'x':[]}}}}}}"));

        assertThat(stored(codec, "{}")).isEqualTo(quoted("{'o':{'a':{'x':[]}}}"));
        assertThat(stored(codec, "{\"o\":{}}")).isEqualTo(quoted("{'o':{'a':{'x':[]}}}"));
        assertThat(stored(codec, "{}")).isEqualTo(quoted("{'o':{'a':{'x':[]}}}"));
    }

    @Test
    void areValidated() {
        assertThatThrownBy(() -> stored(quoted("{'properties':{'a':{'default':'x','type':'integer'}}}"), "{}"))
                .hasMessage("Bad Request: #/a: expected type: Integer, found: String");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'k':1} | {'a':5,'k':1}",
                "{'k':2} | {'b':6,'k':2}",
            })
    void ofBranchesAreThoseOfTheBranchThatApplies(String value, String stored) {
        String schema = "{'oneOf':[{'properties':{'a':{'default':5},'k':{'const':1}}},"
                + "{'properties':{'b':{'default':6},'k':{'const':2}}}]}";

        assertThat(stored(quoted(schema), quoted(value))).isEqualTo(quoted(stored));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The usual way to say that something may be null.
                "{'properties':{'n':{'oneOf':[{'type':'null'},{'type':'object','properties':{'a':{'default':5}}}]}}} "
                        + "| {'n':{}} | {'n':{'a':5}}",
                "{'anyOf':[{'required':['a'],'properties':{'a':{'default':5}}},{'type':'null'}]} | {} | {'a':5}",
                "{'if':{'properties':{'k':{'const':1}}},'then':{'properties':{'a':{'default':5}}}} "
                        + "| {'k':1} | {'a':5,'k':1}",
                "{'if':{'properties':{'k':{'const':1}}},'then':{'properties':{'a':{'default':5}}}} | {'k':2} | {'k':2}",
                "{'if':{'properties':{'k':{'const':1}}},'else':{'properties':{'a':{'default':5}}}} | {'k':1} | {'k':1}",
                "{'if':{'properties':{'k':{'default':1}}},'then':{}} | {} | {}",
                "{'not':{'properties':{'k':{'default':1}},'required':['k']}} | {} | {}",
                "{'properties':{'not':{'properties':{'k':{'default':1}}}}} | {'not':{}} | {'not':{'k':1}}"
            })
    void ofAlternativesAreInsertedWhereTheyApply(String schema, String value, String stored) {
        assertThat(stored(quoted(schema), quoted(value))).isEqualTo(quoted(stored));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
