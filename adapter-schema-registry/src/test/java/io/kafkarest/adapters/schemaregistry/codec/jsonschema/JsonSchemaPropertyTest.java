package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.jsonschema.JsonSchemas.stored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.out.SchemaCodec;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Jackson's own trees are the measure: what is stored or read must be the same tree. */
class JsonSchemaPropertyTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final SchemaCodec ANYTHING = codec("{}");
    private static final SchemaCodec WITH_DEFAULTS =
            codec("{\"properties\":{\"no such name\":{\"default\":0}},\"additionalProperties\":{\"$ref\":\"#\"},"
                    + "\"items\":{\"$ref\":\"#\"}}");

    @Property(tries = 500)
    void keepsEveryValue(@ForAll("values") JsonNode value) throws JsonProcessingException {
        String stored = stored(ANYTHING, value.toPrettyString());

        assertThat(JSON.readTree(stored)).isEqualTo(JSON.readTree(value.toString()));
        assertThat(read(JsonSchemas.stored(stored.getBytes(UTF_8)))).isEqualTo(stored);
    }

    @Property(tries = 500)
    void keepsEveryValueBesideWhatIsInserted(@ForAll("values") JsonNode value) throws JsonProcessingException {
        String stored = stored(WITH_DEFAULTS, value.toString());

        JsonNode tree = JSON.readTree(stored);
        assertThat(removeInserted(tree)).isEqualTo(objects(value));
        assertThat(tree).isEqualTo(JSON.readTree(value.toString()));
    }

    @Property(tries = 1000)
    void readsRandomBytesOrRefusesThem(@ForAll byte[] bytes) {
        try {
            JSON.readTree(read(JsonSchemas.stored(bytes)));
        } catch (ProxyException e) {
            assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static int removeInserted(JsonNode value) {
        int removed = 0;
        if (value instanceof ObjectNode object && object.remove("no such name") != null) {
            removed++;
        }
        for (JsonNode each : value) {
            removed += removeInserted(each);
        }
        return removed;
    }

    private static int objects(JsonNode value) {
        int below = 0;
        for (JsonNode each : value) {
            below += objects(each);
        }
        return value.isObject() ? below + 1 : below;
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return values(3);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                texts().map(NODES::textNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.bigIntegers().map(NODES::numberNode),
                Arbitraries.bigDecimals().ofScale(5).map((BigDecimal each) -> (JsonNode) NODES.numberNode(each)),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> below = values(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.list().ofMaxSize(4).map(each -> NODES.arrayNode().addAll(each)),
                Arbitraries.maps(texts(), below)
                        .ofMaxSize(4)
                        .map(each -> NODES.objectNode().setAll(each)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(6).map(each -> new String(each.getBytes(UTF_8), UTF_8));
    }
}
