package io.kafkarest.adapters.schemaregistry.codec.avro;

import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.decoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.encoded;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.lenientCodec;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.recordOf;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.refusal;
import static io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemas.undecodable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas, JSON and bytes made to do harm (security requirements 12 and 14). */
class HostileAvroTest {

    private static final String LIST = "{'type':'record','name':'L','fields':[{'name':'n','type':['null','L']}]}";

    /** Loading it is what the attack would do. */
    private static final class Bait {}

    private final Set<Class<?>> loaded = ConcurrentHashMap.newKeySet();
    private final ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();

    /** Avro's library asks here for every class that it loads by name; the attack is to meet no other guard than ours. */
    @BeforeEach
    void trustAllClasses() {
        ClassSecurityValidator.setGlobal(type -> {
            loaded.add(type);
            return true;
        });
    }

    @AfterEach
    void trustWhatWasTrusted() {
        ClassSecurityValidator.setGlobal(before);
    }

    @Test
    void wouldNoticeThatAClassIsLoaded() {
        Schema schema = Schema.createRecord("Bait", null, HostileAvroTest.class.getName(), false, List.of());

        assertThat(new SpecificData(HostileAvroTest.class.getClassLoader()).getClass(schema))
                .isEqualTo(Bait.class);
        assertThat(loaded).contains(Bait.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-class", "java-element-class", "java-key-class", "avro.java.string"})
    void loadsNoClassThatASchemaNames(String property) {
        String bait = "'" + property + "':'" + HostileAvroTest.class.getName() + "$Bait'";
        String record =
                "{'type':'record','name':'Bait','namespace':'" + HostileAvroTest.class.getName() + "','fields':["
                        + "{'name':'s','type':{'type':'string'," + bait + "}},"
                        + "{'name':'a','type':{'type':'array','items':'int'," + bait + "}},"
                        + "{'name':'b','type':{'type':'bytes'," + bait + "},'default':''},"
                        + "{'name':'m','type':{'type':'map','values':'int'," + bait + "}}]," + bait + "}";
        String json = "{\"s\":\"x\",\"a\":[1],\"b\":\"\",\"m\":{\"k\":1}}";

        for (SchemaCodec codec : new SchemaCodec[] {codec(record), lenientCodec(record)}) {
            assertThat(decoded(codec, encoded(codec, json))).isEqualTo(json);
        }
        assertThat(loaded).doesNotContain(Bait.class);
    }

    @Test
    void takesJsonAsDeepAsIsAllowedAndNoDeeper() {
        // Every link is two objects, one of them the name of the branch.
        SchemaCodec codec = codec(LIST);
        String deepest = "{\"n\":{\"L\":".repeat(499) + "{\"n\":null}" + "}}".repeat(499);

        assertThat(decoded(codec, encoded(codec, deepest))).isEqualTo(deepest);
        assertThat(refusal(codec, "{\"n\":{\"L\":".repeat(600) + "{\"n\":null}" + "}}".repeat(600)))
                .endsWith("JSON is nested deeper than 1000");
    }

    @Test
    void skipsMembersOfAnyDepth() {
        assertThat(encoded(
                        codec(recordOf("'int'")), "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"f\":1}"))
                .isEqualTo("02");
    }

    @Test
    void refusesToReadDeeperThanJsonMayBe() {
        assertThat(undecodable(codec(LIST), "02".repeat(100_000) + "00")).contains("nested deeper than 1000");
        assertThat(undecodable(lenientCodec(LIST), "02".repeat(100_000) + "00")).contains("nested deeper than 1000");
    }

    @Test
    void refusesARecordThatContainsItself() {
        String schema = "{'type':'record','name':'R','fields':[{'name':'f','type':'R'}]}";

        assertThat(undecodable(codec(schema), "")).contains("nested deeper than 1000");
        assertThat(refusal(codec(schema), "{\"f\":{}}")).contains("Got END_OBJECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'array','items':'null'}|feffffff0f00",
                "{'type':'array','items':'null'}|feffffffffffffffff0100",
                "{'type':'array','items':{'type':'fixed','name':'F','size':0}}|feffffffffffffffff0100",
                "{'type':'array','items':{'type':'record','name':'E','fields':[]}}|feffffff0f00",
                "{'type':'array','items':{'type':'array','items':'null'}}|02feffffff0f0000",
            })
    void refusesItemsWithoutEnd(String schema, String hex) {
        assertThat(undecodable(codec(schema), hex)).contains("too large as JSON");
    }

    @Test
    void refusesLongNumbers() {
        assertThat(refusal(codec("'double'"), "1".repeat(1001))).contains("longer than 1000");
        assertThat(refusal(codec("'long'"), "1".repeat(1001))).contains("longer than 1000");
        assertThat(refusal(lenientCodec("{'type':'bytes','logicalType':'decimal','precision':9}"), "1".repeat(1001)))
                .contains("longer than 1000");
    }

    @Test
    void keepsWhatACallerSentOutOfLongMessages() {
        assertThat(refusal(codec("{'type':'enum','name':'E','symbols':['A']}"), '"' + "Z".repeat(10_000) + '"'))
                .hasSizeLessThan(200);
        assertThat(refusal(codec(LIST), "{\"n\":{\"L\":".repeat(499) + "1" + "}}".repeat(499)))
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"f\"",
                "{\"f\":",
                "{\"f\":1",
                "{\"f\":\"",
                "{\"f\":\"\\",
                "[",
                "}",
                "{\"f\" 1}",
                "{\"f\":1 2}",
                "x",
                "{\"f\":\"\\u12\"}",
                "{\"f\":\"\\x\"}",
                "{\"f\":-}",
                "{\"f\":1}}"
            })
    void harmsNobodyWithJsonThatIsNone(String text) {
        for (String type : new String[] {"'int'", "'string'", "['null','string']", "'double'", "'bytes'"}) {
            assertThat(refusal(codec(recordOf(type)), text)).startsWith("Bad Request: ");
        }
    }

    /** Found by AvroSchemaFuzz: the parser fails in ways of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"''", "{'type':''}", "{'type':'array','items':''}"})
    void refusesTypesWithoutAName(String schema) {
        assertThat(AvroSchemas.failure(FailureCode.INVALID_SCHEMA, () -> codec(schema)))
                .startsWith("Invalid Avro schema")
                .doesNotContain("org.apache");
    }

    @Test
    void refusesSchemasThatAreNestedTooDeeply() {
        String schema = "{'type':'array','items':".repeat(50_000) + "'int'" + "}".repeat(50_000);

        assertThat(AvroSchemas.failure(FailureCode.INVALID_SCHEMA, () -> codec(schema)))
                .startsWith("Invalid Avro schema");
    }

    @Test
    void compilesSchemasThatAreNestedDeeply() {
        String schema = "{'type':'array','items':".repeat(400) + "'int'" + "}".repeat(400);

        assertThatCode(() -> codec(schema)).doesNotThrowAnyException();
    }
}
