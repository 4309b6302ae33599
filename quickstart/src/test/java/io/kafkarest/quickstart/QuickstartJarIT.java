package io.kafkarest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartJarIT {

    @TempDir
    private Path directory;

    @Test
    void startsEverythingAndStopsWithoutATrace() throws Exception {
        // Given
        try (QuickstartProcess quickstart = QuickstartProcess.start(directory, "--topic", "mine:2")) {

            // When
            List<String> banner = quickstart.banner();

            // Then
            assertThat(banner).filteredOn(line -> line.startsWith("curl ")).hasSize(4);
            assertThat(topicsOf(quickstart.address("Kafka")))
                    .isEqualTo(Map.of("mine", 2, "demo", 3, "users", 1, "_schemas", 1));
            assertThat(fetch(quickstart.address("Schema Registry") + "/subjects"))
                    .isEqualTo("[]");
            assertThat(quickstart.errors()).as("warnings on the console").isEmpty();
            List<Socket> connections = connections(quickstart.address("Kafka"), 300);
            assertThat(quickstart.stops(5, TimeUnit.SECONDS))
                    .as("stopped in time")
                    .isTrue();
            for (Socket connection : connections) {
                connection.close();
            }
            assertThat(directory.resolve("tmp")).isDirectoryNotContaining("glob:**kafka-rest-quickstart-*");
        }
    }

    @Test
    void keepsTopicsAndSchemasInTheDataDirectory() throws Exception {
        // Given
        String dataDirectory = "--data-dir=" + directory.resolve("data");
        try (QuickstartProcess first = QuickstartProcess.start(directory, dataDirectory, "--topic=kept")) {
            first.banner();
            register(first.address("Schema Registry"));
            assertThat(first.stops(5, TimeUnit.SECONDS)).isTrue();
        }

        // When
        try (QuickstartProcess second = QuickstartProcess.start(directory, dataDirectory)) {
            second.banner();

            // Then
            assertThat(topicsOf(second.address("Kafka"))).containsKey("kept");
            assertThat(fetch(second.address("Schema Registry") + "/subjects")).isEqualTo("[\"s\"]");
        }
    }

    @Test
    void namesATakenPortInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                QuickstartProcess quickstart =
                        QuickstartProcess.start(directory, "--registry-port=" + taken.getLocalPort())) {
            assertThat(quickstart.banner()).isEmpty();

            assertThat(quickstart.exitCode()).isEqualTo(1);
            assertThat(quickstart.errors())
                    .isEqualTo(
                            "Port %d is in use: choose another with --registry-port%n".formatted(taken.getLocalPort()));
        }
    }

    private static Map<String, Integer> topicsOf(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, TopicDescription> topics = admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            return topics.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().partitions().size()));
        }
    }

    private static List<Socket> connections(String address, int count) throws Exception {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        List<Socket> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            connections.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        return connections;
    }

    private static String fetch(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void register(String registry) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/subjects/s/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
