package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_OPTIONAL_AGE;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_REQUIRED_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

    private static final String VERSIONS = "/compatibility/subjects/s/versions";

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

    /** A field is added without a default, then one with a default is taken away: each goes one way only. */
    @ParameterizedTest(name = "{0}: adding a required field {1}, making it optional {2}")
    @CsvSource({
        "NONE,                true,  true",
        "BACKWARD,            false, true",
        "FORWARD,             true,  true",
        "FULL,                false, true",
    })
    void goesByTheLevel(String level, boolean requiredMayBeAdded, boolean optionalMayBeAdded) throws Exception {
        client.put("/config", "{\"compatibility\":\"" + level + "\"}");
        client.register("s", NAME);

        assertThat(client.post(VERSIONS + "/latest", schemaBody(NAME_AND_REQUIRED_AGE)))
                .hasToString("200 {\"is_compatible\":" + requiredMayBeAdded + "}");
        assertThat(client.post(VERSIONS + "/latest", schemaBody(NAME_AND_OPTIONAL_AGE)))
                .hasToString("200 {\"is_compatible\":" + optionalMayBeAdded + "}");
    }

    /** The required field follows the optional one, but not the schema before that has no such field. */
    @ParameterizedTest
    @CsvSource({"BACKWARD, true", "BACKWARD_TRANSITIVE, false", "FULL, true", "FULL_TRANSITIVE, false"})
    void comparesWithAllEarlierVersionsWhenTransitive(String level, boolean isCompatible) throws Exception {
        client.register("s", NAME);
        client.register("s", NAME_AND_OPTIONAL_AGE);
        client.put("/config/s", "{\"compatibility\":\"" + level + "\"}");

        assertThat(client.post(VERSIONS, schemaBody(NAME_AND_REQUIRED_AGE)))
                .hasToString("200 {\"is_compatible\":" + isCompatible + "}");
        assertThat(client.post("/subjects/s/versions", schemaBody(NAME_AND_REQUIRED_AGE))
                        .status())
                .isEqualTo(isCompatible ? 200 : 409);
    }

    @ParameterizedTest
    @CsvSource({"FORWARD, true", "FORWARD_TRANSITIVE, false"})
    void comparesForwardWithAllEarlierVersionsWhenTransitive(String level, boolean isCompatible) throws Exception {
        client.put("/config/s", "{\"compatibility\":\"FORWARD\"}");
        client.register("s", NAME_AND_REQUIRED_AGE);
        client.register("s", NAME_AND_OPTIONAL_AGE);
        client.put("/config/s", "{\"compatibility\":\"" + level + "\"}");

        assertThat(client.post(VERSIONS, schemaBody(NAME))).hasToString("200 {\"is_compatible\":" + isCompatible + "}");
    }

    @Test
    void saysWhyWhenAsked() throws Exception {
        client.register("s", NAME);

        assertThat(client.post(VERSIONS + "/1?verbose=true", schemaBody(NAME_AND_REQUIRED_AGE))
                        .text())
                .startsWith("{\"is_compatible\":false,\"messages\":[\"{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE'");
    }

    @Test
    void refusesAnotherSchemaTypeInTheSameSubject() throws Exception {
        client.register("s", NAME);

        assertThat(client.post("/subjects/s/versions", schemaBody("JSON", "{}")).status())
                .isEqualTo(409);
    }

    @Test
    void failsLikeALookUpWhereThereIsNothingToCompareWith() throws Exception {
        assertThat(client.post(VERSIONS + "/latest", schemaBody(NAME)).text()).contains("40401");
        client.register("s", NAME);

        assertThat(client.post(VERSIONS + "/2", schemaBody(NAME)).text()).contains("40402");
        assertThat(client.post(VERSIONS + "/x", schemaBody(NAME)).text()).contains("42202");
        assertThat(client.post(VERSIONS + "/1", schemaBody("nonsense")).text()).contains("42201");
    }
}
