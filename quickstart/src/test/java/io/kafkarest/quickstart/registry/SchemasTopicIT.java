package io.kafkarest.quickstart.registry;

import static io.kafkarest.quickstart.registry.RegistryClient.schemaBody;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME;
import static io.kafkarest.quickstart.registry.TestSchemas.NAME_AND_OPTIONAL_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTopicIT {

    private static final String PROTO = "syntax = \"proto3\";\n\nmessage M {\n  int32 a = 1;\n}\n";

    @TempDir
    private Path directory;

    @Test
    void goesOnWhereItStopped() throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(0, broker.bootstrapServers())) {
            fill(new RegistryClient(registry.url()));
        }

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(0, broker.bootstrapServers())) {
            RegistryClient client = new RegistryClient(registry.url());

            // Then
            assertThat(client.get("/subjects")).hasToString("200 [\"kept\",\"p\"]");
            assertThat(client.get("/subjects?deleted=true")).hasToString("200 [\"kept\",\"p\",\"soft\"]");
            assertThat(client.get("/subjects/kept/versions")).hasToString("200 [1]");
            assertThat(client.get("/subjects/kept/versions?deleted=true")).hasToString("200 [1,2]");
            assertThat(client.get("/schemas/ids/1/schema")).hasToString("200 " + NAME);
            assertThat(client.get("/schemas/ids/3/schema")).hasToString("200 " + PROTO);
            assertThat(client.get("/config")).hasToString("200 {\"compatibilityLevel\":\"NONE\",\"normalize\":true}");
            assertThat(client.get("/config/kept")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
            assertThat(client.get("/mode/other")).hasToString("200 {\"mode\":\"READONLY\"}");
            assertThat(client.register("new", "\"long\""))
                    .as("an id is never given twice")
                    .isEqualTo(5);
        }
    }

    @Test
    void keepsTheTopicCompactedAndGoesOnFromIt() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            EmbeddedRegistry.start(0, broker.bootstrapServers()).close();

            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "_schemas");
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
            assertThat(admin.describeTopics(List.of("_schemas"))
                            .allTopicNames()
                            .get()
                            .get("_schemas")
                            .partitions())
                    .hasSize(1);
        }
    }

    @Test
    void readsWhatAnotherRegistryWroteAndLeavesOutWhatItCannotRead() throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            EmbeddedRegistry.start(0, broker.bootstrapServers()).close();
            try (Producer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("_schemas", "{\"keytype\":\"NOOP\",\"magic\":0}", null));
                producer.send(new ProducerRecord<>("_schemas", "no JSON", "{}"));
                producer.send(new ProducerRecord<>("_schemas", "{\"keytype\":\"SOMETHING_NEW\"}", "{}"));
                producer.send(new ProducerRecord<>(
                        "_schemas",
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":3,\"magic\":1}",
                        "{\"subject\":\"s\",\"version\":3,\"id\":7,\"schema\":\"\\\"int\\\"\",\"deleted\":false}"));
                producer.flush();
            }

            // When
            try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, broker.bootstrapServers())) {

                // Then
                assertThat(new RegistryClient(registry.url()).get("/subjects/s/versions/latest"))
                        .hasToString("200 {\"subject\":\"s\",\"version\":3,\"id\":7,\"schema\":\"\\\"int\\\"\"}");
            }
        }
    }

    @Test
    void admitsThatItCannotKeepASchema() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, broker.bootstrapServers())) {
            RegistryClient client = new RegistryClient(registry.url());
            client.register("s", NAME);
            broker.close();

            assertThat(client.post("/subjects/s/versions", schemaBody(NAME_AND_OPTIONAL_AGE))
                            .text())
                    .startsWith("{\"error_code\":50001,");
            assertThat(client.get("/subjects/s/versions")).hasToString("200 [1]");
        }
    }

    private static void fill(RegistryClient client) throws Exception {
        client.register("kept", NAME);
        client.register("kept", NAME_AND_OPTIONAL_AGE);
        client.delete("/subjects/kept/versions/2");
        client.post("/subjects/p/versions", schemaBody("PROTOBUF", PROTO));
        client.register("gone", "\"int\"");
        client.register("soft", NAME);
        client.delete("/subjects/soft");
        client.delete("/subjects/gone");
        client.delete("/subjects/gone?permanent=true");
        client.put("/config", "{\"compatibility\":\"NONE\",\"normalize\":true}");
        client.put("/config/kept", "{\"compatibility\":\"FULL\"}");
        client.put("/mode/other", "{\"mode\":\"READONLY\"}");
    }
}
