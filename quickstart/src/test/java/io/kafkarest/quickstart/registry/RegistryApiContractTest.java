package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.RegistryClient.Answer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What any Schema Registry promises its clients. The embedded one, or the one at {@code -Dregistry.url=URL}: the cases
 * only touch subjects of their own, and leave them deleted.
 */
class RegistryApiContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static AutoCloseable embedded = () -> {};
    private static URI url = URI.create(System.getProperty("registry.url", ""));

    private final RegistryClient client = new RegistryClient(url);
    private final String subject = "contract-" + UUID.randomUUID();
    private final String other = subject + "-other";

    private enum Language {
        AVRO(
                "{'type':'record','name':'%s','fields':[{'name':'a','type':'int'}]}",
                "{'type':'record','name':'%s','fields':[{'name':'a','type':'int'},{'name':'b','type':'int','default':0}]}",
                "{'type':'record','name':'%s','fields':[{'name':'a','type':'string'}]}",
                "{'type':'nope'}"),
        JSON(
                "{'type':'object','title':'%s','properties':{'a':{'type':'integer'}},'additionalProperties':false}",
                "{'type':'object','title':'%s','properties':{'a':{'type':'integer'},'b':{'type':'string'}},'additionalProperties':false}",
                "{'type':'object','title':'%s','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                "{'type':'nope'}"),
        PROTOBUF(
                "syntax = 'proto3'; message %s { int32 a = 1; }",
                "syntax = 'proto3'; message %s { int32 a = 1; string b = 2; }",
                "syntax = 'proto3'; message %s { string a = 1; }",
                "syntax = 'proto3'; message M { Nope a = 1; }");

        private final String first;
        private final String compatible;
        private final String incompatible;
        private final String invalid;

        Language(String first, String compatible, String incompatible, String invalid) {
            this.first = first;
            this.compatible = compatible;
            this.incompatible = incompatible;
            this.invalid = invalid;
        }

        /** A request's body; the name in the schema tells it from those of other runs. */
        String body(String text, String name) {
            return schemaBody(name(), text.replace('\'', '"').formatted("T" + name.replace('-', '_')));
        }
    }

    @BeforeAll
    static void start() {
        if (url.toString().isEmpty()) {
            EmbeddedRegistry registry = EmbeddedRegistry.start(0);
            embedded = registry;
            url = registry.url();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        embedded.close();
    }

    @AfterEach
    void deleteSubjects() throws Exception {
        for (String name : new String[] {other, subject}) {
            client.delete("/subjects/" + name);
            client.delete("/subjects/" + name + "?permanent=true");
        }
    }

    @ParameterizedTest
    @EnumSource
    void registersAndFindsASchema(Language language) throws Exception {
        int id = registered(language, language.first);

        assertThat(registered(language, language.first)).as("the same again").isEqualTo(id);
        JsonNode latest = json(client.get(versions() + "/latest"));
        assertThat(latest.path("subject").asText()).isEqualTo(subject);
        assertThat(latest.path("version").asInt()).isEqualTo(1);
        assertThat(latest.path("id").asInt()).isEqualTo(id);
        assertThat(latest.path("schemaType").asText("AVRO")).isEqualTo(language.name());
        assertThat(json(client.get("/schemas/ids/" + id)).path("schema")).isEqualTo(latest.path("schema"));
        assertThat(json(client.post("/subjects/" + subject, language.body(language.first, subject)))
                        .path("id")
                        .asInt())
                .isEqualTo(id);
        assertThat(client.get("/schemas/ids/" + id + "/versions").text()).contains("\"" + subject + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void givesOneIdToOneSchemaInTwoSubjects(Language language) throws Exception {
        int id = registered(language, language.first);

        Answer answer = client.post("/subjects/" + other + "/versions", language.body(language.first, subject));

        assertThat(json(answer).path("id").asInt()).isEqualTo(id);
        assertThat(client.get("/schemas/ids/" + id + "/subjects").text()).contains(subject, other);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoSchema(Language language) throws Exception {
        Answer answer = client.post(versions(), language.body(language.invalid, subject));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo(42201);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsIncompatible(Language language) throws Exception {
        registered(language, language.first);

        Answer refused = client.post(versions(), language.body(language.incompatible, subject));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo(409);
        assertThat(json(refused).path("message").asText())
                .startsWith("Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\"");
        assertThat(registered(language, language.compatible)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void tellsBeforehandWhatIsCompatible(Language language) throws Exception {
        registered(language, language.first);
        String path = "/compatibility/subjects/" + subject + "/versions";

        for (String version : new String[] {"", "/latest", "/1"}) {
            JsonNode good = json(client.post(path + version, language.body(language.compatible, subject)));
            JsonNode bad =
                    json(client.post(path + version + "?verbose=true", language.body(language.incompatible, subject)));
            assertThat(good.path("is_compatible").asBoolean()).isTrue();
            assertThat(bad.path("is_compatible").asBoolean(true)).isFalse();
            assertThat(bad.path("messages")).isNotEmpty();
        }
    }

    @Test
    void tellsUnknownSubjectsVersionsAndSchemasApart() throws Exception {
        String text = Language.AVRO.body(Language.AVRO.first, subject);
        assertThat(code(client.post("/subjects/" + subject, text))).isEqualTo(40401);
        assertThat(code(client.get(versions()))).isEqualTo(40401);
        registered(Language.AVRO, Language.AVRO.first);

        assertThat(code(client.get(versions() + "/9"))).isEqualTo(40402);
        assertThat(code(client.get(versions() + "/0"))).isEqualTo(42202);
        assertThat(code(client.post("/subjects/" + subject, schemaBody("\"int\""))))
                .isEqualTo(40403);
        assertThat(code(client.get("/schemas/ids/2147483647"))).isEqualTo(40403);
    }

    @Test
    void deletesSoftlyFirstAndThenForGood() throws Exception {
        registered(Language.AVRO, Language.AVRO.first);
        registered(Language.AVRO, Language.AVRO.compatible);
        assertThat(code(client.delete("/subjects/" + subject + "?permanent=true")))
                .isEqualTo(40405);
        assertThat(code(client.delete(versions() + "/1?permanent=true"))).isEqualTo(40407);

        assertThat(client.delete(versions() + "/1")).hasToString("200 1");
        assertThat(code(client.delete(versions() + "/1"))).isEqualTo(40406);
        assertThat(client.get(versions())).hasToString("200 [2]");
        assertThat(client.get(versions() + "?deleted=true")).hasToString("200 [1,2]");
        assertThat(client.delete("/subjects/" + subject)).hasToString("200 [2]");
        assertThat(code(client.delete("/subjects/" + subject))).isEqualTo(40404);
        assertThat(client.delete("/subjects/" + subject + "?permanent=true")).hasToString("200 [1,2]");
        assertThat(client.get("/subjects?deleted=true").text()).doesNotContain(subject);
    }

    @ParameterizedTest
    @EnumSource
    void resolvesReferences(Language language) throws Exception {
        registered(language, language.first);
        String type = "T" + subject.replace('-', '_');

        Answer answer = client.post("/subjects/" + other + "/versions", referring(language, type));

        assertThat(answer.status()).isEqualTo(200);
        int id = json(answer).path("id").asInt();
        assertThat(client.get(versions() + "/1/referencedby")).hasToString("200 [" + id + "]");
        assertThat(json(client.get("/schemas/ids/" + id)).path("references")).hasSize(1);
        assertThat(code(client.delete("/subjects/" + subject))).isEqualTo(42206);
    }

    @Test
    void normalizesWhenAsked() throws Exception {
        String one = "{\"type\":\"object\",\"title\":\"%s\"}".formatted(subject);
        String same = "{\"title\":\"%s\",\"type\":\"object\"}".formatted(subject);
        int id = json(client.post(versions() + "?normalize=true", schemaBody("JSON", one)))
                .path("id")
                .asInt();

        assertThat(json(client.post("/subjects/" + subject + "?normalize=true", schemaBody("JSON", same)))
                        .path("id")
                        .asInt())
                .isEqualTo(id);
        assertThat(json(client.post(versions() + "?normalize=true", schemaBody("JSON", same)))
                        .path("id")
                        .asInt())
                .isEqualTo(id);
    }

    @Test
    void keepsALevelForASubject() throws Exception {
        String config = "/config/" + subject;
        assertThat(code(client.get(config))).isEqualTo(40408);
        assertThat(code(client.put(config, "{\"compatibility\":\"SOMEHOW\"}"))).isEqualTo(42203);

        assertThat(json(client.put(config, "{\"compatibility\":\"FULL\"}"))
                        .path("compatibility")
                        .asText())
                .isEqualTo("FULL");

        assertThat(json(client.get(config)).path("compatibilityLevel").asText()).isEqualTo("FULL");
        assertThat(client.delete(config).status()).isEqualTo(200);
        assertThat(client.get(config + "?defaultToGlobal=true").status()).isEqualTo(200);
    }

    private String versions() {
        return "/subjects/" + subject + "/versions";
    }

    private int registered(Language language, String text) throws Exception {
        Answer answer = client.post(versions(), language.body(text, subject));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return json(answer).path("id").asInt();
    }

    private String referring(Language language, String type) {
        String text = switch (language) {
            case AVRO -> "{\"type\":\"array\",\"items\":\"%s\"}".formatted(type);
            case JSON -> "{\"type\":\"array\",\"items\":{\"$ref\":\"%s\"}}".formatted(type);
            case PROTOBUF -> "syntax = \"proto3\"; import \"%1$s\"; message M { %1$s a = 1; }".formatted(type);
        };
        ObjectNode body = RegistryClient.body(text).put("schemaType", language.name());
        body.putArray("references")
                .addObject()
                .put("name", type)
                .put("subject", subject)
                .put("version", 1);
        return body.toString();
    }

    private static JsonNode json(Answer answer) throws Exception {
        return JSON.readTree(answer.text());
    }

    private static int code(Answer answer) throws Exception {
        return json(answer).path("error_code").asInt();
    }
}
