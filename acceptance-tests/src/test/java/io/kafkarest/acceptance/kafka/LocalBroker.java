package io.kafkarest.acceptance.kafka;

import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A broker for one test class; it can go away, and come back with the same address and the same logs. */
final class LocalBroker implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private Optional<EmbeddedBroker> running = Optional.empty();

    private LocalBroker(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.settings = settings;
    }

    static LocalBroker start(Path directory) {
        return start(directory, Map.of());
    }

    static LocalBroker start(Path directory, Map<String, String> settings) {
        LocalBroker broker = new LocalBroker(directory, settings);
        broker.start();
        return broker;
    }

    void start() {
        running = Optional.of(EmbeddedBroker.start(directory, port, settings));
    }

    void stop() {
        running.ifPresent(EmbeddedBroker::close);
        running = Optional.empty();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
