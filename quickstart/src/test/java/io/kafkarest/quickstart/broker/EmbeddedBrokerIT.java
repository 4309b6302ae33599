package io.kafkarest.quickstart.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @Test
    void keepsItsTopicsAcrossARestart(@TempDir Path directory) throws Exception {
        int port = FreePorts.next();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port)) {
            broker.createTopics(Map.of("kept", 2));
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port)) {
            assertThat(topics(broker.bootstrapServers())).containsExactly("kept");
            broker.createTopics(Map.of("kept", 1, "new", 1));
            assertThat(topics(broker.bootstrapServers())).containsOnly("kept", "new");
            assertThatThrownBy(() -> broker.createTopics(Map.of("a b", 1)))
                    .hasMessageStartingWith("Topic a b cannot be made");
        }
    }

    @Test
    void listensWhereItIsTold(@TempDir Path directory) throws Exception {
        int plain = FreePorts.next();
        int other = FreePorts.next();
        Map<String, String> overrides = Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,OTHER://127.0.0.1:%d".formatted(plain, other),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,OTHER:PLAINTEXT");

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, plain, overrides)) {
            broker.createTopics(Map.of("seen", 1));

            assertThat(topics("127.0.0.1:" + other)).containsExactly("seen");
        }
    }

    private static Set<String> topics(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get();
        }
    }
}
