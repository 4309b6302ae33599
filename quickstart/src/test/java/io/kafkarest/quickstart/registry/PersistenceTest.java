package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_OPTIONAL_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {

    @Test
    void goesOnWhereItStopped(@TempDir Path directory) throws Exception {
        // Given
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, directory)) {
            RegistryClient client = new RegistryClient(registry.url());
            client.register("kept", NAME);
            client.register("gone", NAME_AND_OPTIONAL_AGE);
            client.delete("/subjects/gone");
            client.delete("/subjects/gone?permanent=true");
            client.put("/config/kept", "{\"compatibility\":\"FULL\"}");
            client.put("/mode/other", "{\"mode\":\"READONLY\"}");
        }

        // When
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, directory)) {
            RegistryClient client = new RegistryClient(registry.url());

            // Then
            assertThat(client.get("/subjects?deleted=true")).hasToString("200 [\"kept\"]");
            assertThat(client.get("/schemas/ids/1/schema")).hasToString("200 " + NAME);
            assertThat(client.get("/config/kept")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
            assertThat(client.get("/mode/other")).hasToString("200 {\"mode\":\"READONLY\"}");
            assertThat(client.register("new", NAME_AND_OPTIONAL_AGE))
                    .as("an id is never given twice")
                    .isEqualTo(3);
        }
    }

    @Test
    void forgetsEverythingWithoutADirectory() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0)) {
            new RegistryClient(registry.url()).register("s", NAME);
        }

        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0)) {
            assertThat(new RegistryClient(registry.url()).get("/subjects")).hasToString("200 []");
        }
    }
}
