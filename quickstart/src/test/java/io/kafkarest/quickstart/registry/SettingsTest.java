package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private EmbeddedRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(0);
        client = new RegistryClient(registry.url());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void isBackwardCompatibleAtFirst() throws Exception {
        assertThat(client.get("/config")).hasToString("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void changesTheLevelOfAllSubjects() throws Exception {
        assertThat(client.put("/config", "{\"compatibility\":\"full\"}"))
                .hasToString("200 {\"compatibility\":\"FULL\"}");

        assertThat(client.get("/config")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(client.get("/config/s?defaultToGlobal=true")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(client.delete("/config")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(client.get("/config")).hasToString("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void changesTheLevelOfOneSubject() throws Exception {
        assertThat(client.get("/config/s"))
                .hasToString("404 {\"error_code\":40408,\"message\":"
                        + "\"Subject 's' does not have subject-level compatibility configured\"}");

        client.put("/config/s", "{\"compatibility\":\"NONE\"}");

        assertThat(client.get("/config/s")).hasToString("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(client.delete("/config/s")).hasToString("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(client.delete("/config/s").text()).contains("40408");
    }

    @Test
    void refusesALevelThatIsNone() throws Exception {
        assertThat(client.put("/config", "{\"compatibility\":\"SOMEHOW\"}").text())
                .startsWith("{\"error_code\":42203,");
        assertThat(client.put("/config/s", "{}").text()).startsWith("{\"error_code\":42203,");
    }

    @Test
    void refusesChangesWhenReadOnly() throws Exception {
        assertThat(client.get("/mode")).hasToString("200 {\"mode\":\"READWRITE\"}");

        assertThat(client.put("/mode", "{\"mode\":\"READONLY\"}")).hasToString("200 {\"mode\":\"READONLY\"}");

        assertThat(client.post("/subjects/s/versions", schemaBody(NAME)).text()).startsWith("{\"error_code\":42205,");
    }

    @Test
    void changesTheModeOfOneSubject() throws Exception {
        assertThat(client.get("/mode/s").text()).contains("40409");

        client.put("/mode/s", "{\"mode\":\"READONLY\"}");

        assertThat(client.get("/mode/s")).hasToString("200 {\"mode\":\"READONLY\"}");
        assertThat(client.get("/mode/other?defaultToGlobal=true")).hasToString("200 {\"mode\":\"READWRITE\"}");
        assertThat(client.delete("/mode/s")).hasToString("200 {\"mode\":\"READONLY\"}");
    }

    @Test
    void refusesAModeThatIsNone() throws Exception {
        assertThat(client.put("/mode", "{\"mode\":\"SOMEHOW\"}").text()).startsWith("{\"error_code\":42204,");
    }

    @Test
    void configuresNormalizationBesideTheLevel() throws Exception {
        assertThat(client.put("/config/s", "{\"normalize\":true}")).hasToString("200 {\"normalize\":true}");

        assertThat(client.get("/config/s")).hasToString("200 {\"normalize\":true}");
        assertThat(client.get("/config/s?defaultToGlobal=true"))
                .hasToString("200 {\"compatibilityLevel\":\"BACKWARD\",\"normalize\":true}");
        assertThat(client.put("/config/s", "{\"compatibility\":\"NONE\"}"))
                .hasToString("200 {\"compatibility\":\"NONE\"}");
        assertThat(client.get("/config/s")).hasToString("200 {\"compatibilityLevel\":\"NONE\",\"normalize\":true}");
    }

    @Test
    void changesNothingWhenReadOnly() throws Exception {
        client.register("s", NAME);
        client.put("/mode/s", "{\"mode\":\"READONLY\"}");

        assertThat(client.delete("/subjects/s").text()).startsWith("{\"error_code\":42205,");
        assertThat(client.delete("/subjects/s/versions/1").text()).startsWith("{\"error_code\":42205,");
        assertThat(client.put("/config/s", "{\"compatibility\":\"NONE\"}").text())
                .startsWith("{\"error_code\":42205,");
        assertThat(client.put("/config", "{\"compatibility\":\"NONE\"}").status())
                .isEqualTo(200);
    }

    @Test
    void overridesTheModesOfSubjects() throws Exception {
        client.put("/mode/s", "{\"mode\":\"READWRITE\"}");
        client.put("/mode", "{\"mode\":\"READONLY\"}");
        assertThat(client.post("/subjects/s/versions", schemaBody(NAME)).status())
                .isEqualTo(200);

        client.put("/mode", "{\"mode\":\"READONLY_OVERRIDE\"}");

        assertThat(client.post("/subjects/s/versions", schemaBody("\"int\"")).text())
                .startsWith("{\"error_code\":42205,");
    }

    @Test
    void forgetsTheSettingsOfADeletedSubject() throws Exception {
        client.register("s", NAME);
        client.put("/config/s", "{\"compatibility\":\"NONE\"}");
        client.put("/mode/s", "{\"mode\":\"READWRITE\"}");

        client.delete("/subjects/s");

        assertThat(client.get("/config/s").text()).contains("40408");
        assertThat(client.get("/mode/s").text()).contains("40409");
    }
}
