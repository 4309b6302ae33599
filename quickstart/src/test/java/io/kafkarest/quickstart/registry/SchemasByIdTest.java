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
    void keepsOtherSchemaTypesAsGiven() throws Exception {
        String schema = "{ \"type\": \"object\" }";

        client.post("/subjects/j/versions", schemaBody("JSON", schema));

        assertThat(client.get("/schemas/ids/2/schema")).hasToString("200 " + schema);
        assertThat(client.get("/schemas/ids/2").text()).startsWith("{\"schemaType\":\"JSON\",\"schema\":");
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
}
