package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemasByIdTest {

    private EmbeddedRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() throws Exception {
        registry = EmbeddedRegistry.start(0);
        client = new RegistryClient(registry.url());
        client.register("b", NAME);
        client.register("a", NAME);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void answersTheSchemaOfAnId() throws Exception {
        String expected =
                new ObjectMapper().createObjectNode().put("schema", NAME).toString();

        assertThat(client.get("/schemas/ids/1")).hasToString("200 " + expected);
        assertThat(client.get("/schemas/ids/1/schema")).hasToString("200 " + NAME);
        assertThat(client.get("/schemas/ids/1?fetchMaxId=true").text()).endsWith(",\"maxId\":1}");
    }

    @Test
    void answersWhereAnIdIsUsed() throws Exception {
        assertThat(client.get("/schemas/ids/1/subjects")).hasToString("200 [\"a\",\"b\"]");
        assertThat(client.get("/schemas/ids/1/versions"))
                .hasToString("200 [{\"subject\":\"a\",\"version\":1},{\"subject\":\"b\",\"version\":1}]");
    }

    @Test
    void knowsNoOtherIds() throws Exception {
        for (String path : new String[] {"/schemas/ids/7", "/schemas/ids/7/schema", "/schemas/ids/7/subjects"}) {
            assertThat(client.get(path)).hasToString("404 {\"error_code\":40403,\"message\":\"Schema 7 not found\"}");
        }
        assertThat(client.get("/schemas/ids/seven").text()).contains("40403");
    }

    @Test
    void namesTheSchemaTypes() throws Exception {
        assertThat(client.get("/schemas/types")).hasToString("200 [\"JSON\",\"PROTOBUF\",\"AVRO\"]");
    }

    @Test
    void keepsWhatAJsonSchemaSaysWithoutItsWhitespace() throws Exception {
        client.post("/subjects/j/versions", schemaBody("JSON", "{ \"type\": \"number\", \"maximum\": 1.10 }"));

        assertThat(client.get("/schemas/ids/2/schema")).hasToString("200 {\"type\":\"number\",\"maximum\":1.10}");
        assertThat(client.get("/schemas/ids/2").text()).startsWith("{\"schemaType\":\"JSON\",\"schema\":");
    }

    @Test
    void listsAllSchemas() throws Exception {
        client.register("a", "[\"null\"," + NAME + "]");
        client.register("c", "\"int\"");
        client.delete("/subjects/c");

        assertThat(places(client.get("/schemas"))).isEqualTo("a1 a2 b1 ");
        assertThat(places(client.get("/schemas?deleted=true"))).isEqualTo("a1 a2 b1 c1 ");
        assertThat(places(client.get("/schemas?latestOnly=true"))).isEqualTo("a2 b1 ");
        assertThat(places(client.get("/schemas?subjectPrefix=b"))).isEqualTo("b1 ");
        assertThat(places(client.get("/schemas?subjectPrefix=:*:"))).isEqualTo("a1 a2 b1 ");
        assertThat(places(client.get("/schemas?offset=1&limit=1"))).isEqualTo("a2 ");
        assertThat(client.get("/schemas?subjectPrefix=b").text())
                .startsWith("[{\"subject\":\"b\",\"version\":1,\"id\":1,\"schema\":");
    }

    @Test
    void listsContextsAndKeepsThemInTheNamesOfSubjects() throws Exception {
        assertThat(client.get("/contexts")).hasToString("200 [\".\"]");

        client.register(":.staging:s", NAME);

        assertThat(client.get("/contexts")).hasToString("200 [\".\",\".staging\"]");
        assertThat(client.get("/subjects?subjectPrefix=:.staging:")).hasToString("200 [\":.staging:s\"]");
        assertThat(client.get("/subjects/:.staging:s/versions")).hasToString("200 [1]");
    }

    @Test
    void saysWhichRegistryItIs() throws Exception {
        assertThat(client.get("/v1/metadata/id").text()).contains("\"schema-registry-cluster\":\"quickstart\"");
        assertThat(client.get("/v1/metadata/version").text()).startsWith("{\"version\":\"embedded-");
    }

    @Test
    void answersTheRootWithAnEmptyObject() throws Exception {
        assertThat(client.get("/")).hasToString("200 {}");
    }

    @Test
    void tellsABrowserWhatItIsFor() throws Exception {
        HttpResponse<String> page = client.exchange(
                client.request("/").header("Accept", "text/html").build());

        assertThat(page.body()).contains("for trying and testing");
    }

    @Test
    void answersInTheRegistrysMediaType() throws Exception {
        HttpResponse<String> response =
                client.exchange(client.request("/subjects").build());

        assertThat(response.headers().firstValue("Content-Type")).contains(RegistryClient.JSON);
    }

    @Test
    void answersWhatItDoesNotKnowInItsOwnErrorForm() throws Exception {
        assertThat(client.get("/nowhere")).hasToString("404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
        assertThat(client.put("/subjects", "{}"))
                .hasToString("405 {\"error_code\":405,\"message\":\"HTTP 405 Method Not Allowed\"}");
        assertThat(client.post("/subjects/s/versions", "{\"schema\"").text()).startsWith("{\"error_code\":400,");
    }

    @Test
    void refusesABodyThatIsNoJson() throws Exception {
        HttpResponse<String> response = client.exchange(client.request("/subjects/s/versions")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("schema=x"))
                .build());

        assertThat(response.statusCode()).isEqualTo(415);
    }

    private static String places(RegistryClient.Answer answer) throws Exception {
        StringBuilder places = new StringBuilder();
        new ObjectMapper()
                .readTree(answer.text())
                .forEach(schema -> places.append(schema.path("subject").asText())
                        .append(schema.path("version").asInt())
                        .append(' '));
        return places.toString();
    }
}
