package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_OPTIONAL_AGE;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_REQUIRED_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubjectsTest {

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

    @Nested
    class WhenEmpty {

        @Test
        void listsNoSubjects() throws Exception {
            assertThat(client.get("/subjects")).hasToString("200 []");
        }

        @Test
        void knowsNoVersionsOfASubject() throws Exception {
            assertThat(client.get("/subjects/s/versions"))
                    .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 's' not found.\"}");
        }

        @Test
        void findsNoSchemaInASubject() throws Exception {
            assertThat(client.post("/subjects/s", schemaBody(NAME)).text()).contains("40401");
        }

        @Test
        void deletesNoSubject() throws Exception {
            assertThat(client.delete("/subjects/s").text()).contains("40401");
        }

        @Test
        void refusesATextThatIsNoAvro() throws Exception {
            RegistryClient.Answer answer = client.post("/subjects/s/versions", schemaBody("{\"type\":\"nonsense\"}"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).startsWith("{\"error_code\":42201,\"message\":\"Invalid schema ");
        }

        @Test
        void refusesABodyWithoutSchema() throws Exception {
            assertThat(client.post("/subjects/s/versions", "{}").text()).contains("42201");
        }

        @Test
        void refusesAnUnknownSchemaType() throws Exception {
            assertThat(client.post("/subjects/s/versions", schemaBody("XML", "<a/>"))
                            .text())
                    .contains("42201");
        }

        @Test
        void refusesAReferenceToNothing() throws Exception {
            ObjectNode body = RegistryClient.body("{\"type\":\"array\",\"items\":\"User\"}");
            body.putArray("references")
                    .addObject()
                    .put("name", "User")
                    .put("subject", "u")
                    .put("version", 1);

            assertThat(client.post("/subjects/s/versions", body.toString()).text())
                    .contains("42201");
        }

        @Test
        void keepsSlashesAndSpacesOfASubject() throws Exception {
            client.register("a%2Fb%20c+d", NAME);

            assertThat(client.get("/subjects")).hasToString("200 [\"a/b c+d\"]");
        }
    }

    @Nested
    class WhenASchemaIsRegistered {

        @BeforeEach
        void register() throws Exception {
            assertThat(client.post("/subjects/s/versions", schemaBody(NAME))).hasToString("200 {\"id\":1}");
        }

        @Test
        void answersTheSameIdAgain() throws Exception {
            assertThat(client.register("s", NAME)).isEqualTo(1);
            assertThat(client.get("/subjects/s/versions")).hasToString("200 [1]");
        }

        @Test
        void answersTheSameIdForAnotherLayoutOfTheText() throws Exception {
            assertThat(client.register("s", NAME.replace(",", " ,\n "))).isEqualTo(1);
        }

        @Test
        void answersTheSameIdInAnotherSubject() throws Exception {
            assertThat(client.register("other", NAME)).isEqualTo(1);
            assertThat(client.get("/subjects")).hasToString("200 [\"other\",\"s\"]");
        }

        @Test
        void givesTheNextSchemaTheNextIdAndVersion() throws Exception {
            assertThat(client.register("s", NAME_AND_OPTIONAL_AGE)).isEqualTo(2);
            assertThat(client.get("/subjects/s/versions")).hasToString("200 [1,2]");
        }

        @Test
        void refusesAnIncompatibleSchema() throws Exception {
            RegistryClient.Answer answer = client.post("/subjects/s/versions", schemaBody(NAME_AND_REQUIRED_AGE));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text())
                    .startsWith("{\"error_code\":409,\"message\":\"Schema being registered is incompatible");
        }

        @Test
        void answersAVersionWithoutTheTypeOfAvro() throws Exception {
            String expected = new ObjectMapper()
                    .createObjectNode()
                    .put("subject", "s")
                    .put("version", 1)
                    .put("id", 1)
                    .put("schema", NAME)
                    .toString();

            assertThat(client.get("/subjects/s/versions/1")).hasToString("200 " + expected);
            assertThat(client.get("/subjects/s/versions/latest")).hasToString("200 " + expected);
            assertThat(client.get("/subjects/s/versions/-1")).hasToString("200 " + expected);
        }

        @Test
        void answersTheBareTextOfAVersion() throws Exception {
            assertThat(client.get("/subjects/s/versions/1/schema")).hasToString("200 " + NAME);
        }

        @Test
        void knowsNoVersionThatWasNotMade() throws Exception {
            assertThat(client.get("/subjects/s/versions/2"))
                    .hasToString("404 {\"error_code\":40402,\"message\":\"Version 2 not found.\"}");
        }

        @Test
        void refusesAVersionThatIsNone() throws Exception {
            for (String version : new String[] {"first", "0", "-2", "99999999999"}) {
                RegistryClient.Answer answer = client.get("/subjects/s/versions/" + version);

                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.text()).contains("42202");
            }
        }

        @Test
        void findsTheSchemaInTheSubject() throws Exception {
            assertThat(client.post("/subjects/s", schemaBody(NAME)).text())
                    .startsWith("{\"subject\":\"s\",\"version\":1,\"id\":1,\"schema\":");
        }

        @Test
        void findsNoOtherSchemaInTheSubject() throws Exception {
            assertThat(client.post("/subjects/s", schemaBody(NAME_AND_OPTIONAL_AGE)))
                    .hasToString("404 {\"error_code\":40403,\"message\":\"Schema not found\"}");
        }

        @Test
        void knowsWhichSchemasReferToAVersion() throws Exception {
            ObjectNode body = RegistryClient.body("{\"type\":\"array\",\"items\":\"User\"}");
            body.putArray("references")
                    .addObject()
                    .put("name", "User")
                    .put("subject", "s")
                    .put("version", 1);
            assertThat(client.post("/subjects/users/versions", body.toString())).hasToString("200 {\"id\":2}");

            assertThat(client.get("/subjects/s/versions/1/referencedby")).hasToString("200 [2]");
            assertThat(client.delete("/subjects/s").text()).contains("42206");
            assertThat(client.get("/schemas/ids/2").text())
                    .endsWith("\"references\":[{\"name\":\"User\",\"subject\":\"s\",\"version\":1}]}");
        }
    }

    @Nested
    class WhenDeleted {

        @BeforeEach
        void registerAndDelete() throws Exception {
            client.register("s", NAME);
            client.register("s", NAME_AND_OPTIONAL_AGE);
        }

        @Test
        void aSubjectIsHiddenFirst() throws Exception {
            assertThat(client.delete("/subjects/s")).hasToString("200 [1,2]");

            assertThat(client.get("/subjects")).hasToString("200 []");
            assertThat(client.get("/subjects?deleted=true")).hasToString("200 [\"s\"]");
            assertThat(client.get("/schemas/ids/1").status()).isEqualTo(200);
            assertThat(client.delete("/subjects/s").text()).contains("40404");
        }

        @Test
        void aSubjectIsRemovedAtTheSecondRequest() throws Exception {
            assertThat(client.delete("/subjects/s?permanent=true").text()).contains("40405");
            client.delete("/subjects/s");

            assertThat(client.delete("/subjects/s?permanent=true")).hasToString("200 [1,2]");
            assertThat(client.get("/subjects?deleted=true")).hasToString("200 []");
            assertThat(client.get("/schemas/ids/1").text()).contains("40403");
        }

        @Test
        void aVersionIsHiddenFirst() throws Exception {
            assertThat(client.delete("/subjects/s/versions/latest")).hasToString("200 2");

            assertThat(client.get("/subjects/s/versions")).hasToString("200 [1]");
            assertThat(client.get("/subjects/s/versions?deleted=true")).hasToString("200 [1,2]");
            assertThat(client.delete("/subjects/s/versions/2").text()).contains("40406");
        }

        @Test
        void aVersionIsRemovedAtTheSecondRequest() throws Exception {
            assertThat(client.delete("/subjects/s/versions/1?permanent=true").text())
                    .contains("40407");
            client.delete("/subjects/s/versions/1");

            assertThat(client.delete("/subjects/s/versions/1?permanent=true")).hasToString("200 1");
            assertThat(client.get("/subjects/s/versions?deleted=true")).hasToString("200 [2]");
        }

        @Test
        void aSchemaComesBackWithItsIdAsANewVersion() throws Exception {
            client.delete("/subjects/s");

            assertThat(client.register("s", NAME)).isEqualTo(1);
            assertThat(client.get("/subjects/s/versions")).hasToString("200 [3]");
        }
    }
}
