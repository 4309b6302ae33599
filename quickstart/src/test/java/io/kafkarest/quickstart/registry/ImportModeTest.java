package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_REQUIRED_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportModeTest {

    private static final String VERSIONS = "/subjects/s/versions";

    private EmbeddedRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() throws Exception {
        registry = EmbeddedRegistry.start(0);
        client = new RegistryClient(registry.url());
        client.put("/mode/s", "{\"mode\":\"IMPORT\"}");
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void takesIdsAndVersionsAsTheyCome() throws Exception {
        assertThat(client.post(VERSIONS, body(NAME, 42, 7))).hasToString("200 {\"id\":42}");

        assertThat(client.get(VERSIONS)).hasToString("200 [7]");
        assertThat(client.get("/schemas/ids/42/schema")).hasToString("200 " + NAME);
        assertThat(client.post(VERSIONS, body(NAME, 42, 7))).hasToString("200 {\"id\":42}");
        assertThat(client.register("other", "\"int\"")).as("next id").isEqualTo(43);
    }

    @Test
    void checksNoCompatibility() throws Exception {
        client.post(VERSIONS, body(NAME, 1, 1));

        assertThat(client.post(VERSIONS, body(NAME_AND_REQUIRED_AGE, 2, 2)).status())
                .isEqualTo(200);
    }

    @Test
    void overwritesNothing() throws Exception {
        client.post(VERSIONS, body(NAME, 42, 7));

        assertThat(client.post(VERSIONS, body("\"int\"", 42, 8)).text()).startsWith("{\"error_code\":42205,");
        assertThat(client.post(VERSIONS, body("\"int\"", 43, 7)).text()).startsWith("{\"error_code\":42205,");
        assertThat(client.get(VERSIONS)).hasToString("200 [7]");
    }

    @Test
    void wantsAnId() throws Exception {
        assertThat(client.post(VERSIONS, schemaBody(NAME)))
                .hasToString("422 {\"error_code\":42205,\"message\":\"Subject s is in import mode\"}");
    }

    @Test
    void isTheOnlyModeToChooseIds() throws Exception {
        assertThat(client.post("/subjects/other/versions", body(NAME, 42, 1)))
                .hasToString("422 {\"error_code\":42205,\"message\":\"Subject other is not in import mode\"}");
    }

    @Test
    void isForWhatIsEmptyUnlessForced() throws Exception {
        client.register("full", NAME);

        assertThat(client.put("/mode", "{\"mode\":\"IMPORT\"}").text()).startsWith("{\"error_code\":42205,");
        assertThat(client.put("/mode/full", "{\"mode\":\"IMPORT\"}").text()).startsWith("{\"error_code\":42205,");
        assertThat(client.put("/mode/full?force=true", "{\"mode\":\"IMPORT\"}"))
                .hasToString("200 {\"mode\":\"IMPORT\"}");
    }

    @Test
    void elsewhereAVersionMayOnlyBeTheNextOne() throws Exception {
        client.register("other", NAME);
        client.put("/config/other", "{\"compatibility\":\"NONE\"}");

        assertThat(client.post("/subjects/other/versions", body("\"int\"", 0, 3))
                        .text())
                .startsWith("{\"error_code\":42201,");
        assertThat(client.post("/subjects/other/versions", body("\"int\"", 0, 2))
                        .status())
                .isEqualTo(200);
    }

    private static String body(String schema, int id, int version) {
        return RegistryClient.body(schema).put("id", id).put("version", version).toString();
    }
}
