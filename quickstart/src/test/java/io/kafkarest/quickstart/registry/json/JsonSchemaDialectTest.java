package io.kafkarest.quickstart.registry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

class JsonSchemaDialectTest {

    private final JsonSchemaDialect dialect = new JsonSchemaDialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{",
                "{} {}",
                "3",
                "\"string\"",
                "[]",
                "{\"type\":\"nope\"}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"nope\"}}}",
                "{\"required\":\"a\"}",
                "{\"minimum\":\"1\"}",
                "{\"$schema\":\"https://example.com/mine\"}",
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$defs\":{\"a\":{\"minimum\":\"1\"}}}",
                "{\"$ref\":\"other.json\"}",
                "{\"$ref\":\"http://example.com/schema.json\"}",
                "{\"$ref\":\"#/definitions/missing\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/definitions/missing\"}}}"
            })
    void refusesWhatIsNoJsonSchema(String text) {
        assertThatThrownBy(() -> dialect.canonicalText(schema(text))).isInstanceOf(InvalidSchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{\"type\":\"object\"}",
                "{\"properties\":{\"$ref\":{\"type\":\"string\"}}}",
                "{\"enum\":[{\"$ref\":\"data\"}]}",
                "{\"$ref\":\"#\"}",
                "{\"$ref\":\"#/definitions/a%20b~1c\",\"definitions\":{\"a b/c\":{}}}",
                "{\"$id\":\"http://example.com/root.json\",\"$ref\":\"root.json#/definitions/a\",\"definitions\":{\"a\":{}}}"
            })
    void acceptsWhatIsOne(String text) {
        assertThatCode(() -> dialect.canonicalText(schema(text))).doesNotThrowAnyException();
    }

    /** Draft 4 has boolean exclusive bounds, later ones have numbers; 2019-09 has anchors, 2020-12 prefix items. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://json-schema.org/draft-04/schema# | \"maximum\":5,\"exclusiveMaximum\":true",
                "http://json-schema.org/draft-06/schema# | \"exclusiveMaximum\":5",
                "http://json-schema.org/draft-07/schema  | \"if\":{},\"then\":{}",
                "https://json-schema.org/draft/2019-09/schema | \"$ref\":\"#a\",\"$defs\":{\"a\":{\"$anchor\":\"a\"}}",
                "https://json-schema.org/draft/2020-12/schema | \"prefixItems\":[{}],\"items\":false"
            })
    void knowsTheDrafts(String draft, String keywords) {
        String text = "{\"$schema\":\"%s\",%s}".formatted(draft, keywords);

        assertThatCode(() -> dialect.canonicalText(schema(text))).doesNotThrowAnyException();
    }

    @Test
    void findsWhatIsReferredToByName() {
        Map<String, String> references = Map.of(
                "address.json", "{\"$ref\":\"http://example.com/street.json#/definitions/s\"}",
                "http://example.com/street.json", "{\"definitions\":{\"s\":{\"type\":\"string\"}}}");

        for (String base : new String[] {"", "\"$id\":\"http://example.com/root.json\","}) {
            String text = "{%s\"properties\":{\"a\":{\"$ref\":\"address.json\"}}}".formatted(base);
            assertThatCode(() -> dialect.canonicalText(DialectCase.schema(SchemaType.JSON, text, references)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void keepsDigitsAndOrderWithoutWhitespace() throws Exception {
        assertThat(dialect.canonicalText(schema("{ \"type\" : \"number\",\n \"maximum\": 1.10, \"default\": 1e2 }")))
                .isEqualTo("{\"type\":\"number\",\"maximum\":1.10,\"default\":1E+2}");
    }

    @Test
    void normalizesTheOrderOfKeywords() throws Exception {
        String one = "{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\",\"minLength\":1},\"a\":true}}";
        String other = "{\"properties\":{\"a\":true,\"b\":{\"minLength\":1,\"type\":\"string\"}},\"type\":\"object\"}";

        assertThat(dialect.normalizedText(schema(one))).isEqualTo(dialect.normalizedText(schema(other)));
        assertThat(dialect.canonicalText(schema(one))).isNotEqualTo(dialect.canonicalText(schema(other)));
    }

    private static ResolvedSchema schema(String text) {
        return DialectCase.schema(SchemaType.JSON, text);
    }
}
