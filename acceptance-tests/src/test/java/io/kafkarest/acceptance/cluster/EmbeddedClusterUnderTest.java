package io.kafkarest.acceptance.cluster;

import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The quickstart's broker inside this JVM, on free ports of 127.0.0.1. */
public final class EmbeddedClusterUnderTest implements ClusterUnderTest {

    private final Path directory;
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private final Map<String, String> settings;
    private EmbeddedBroker broker;

    private EmbeddedClusterUnderTest(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.settings = settings;
        this.broker = start();
    }

    /** Starts a broker; the settings replace the ones that it has by default. */
    public static EmbeddedClusterUnderTest start(Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>(Map.of("auto.create.topics.enable", "false"));
        settings.putAll(overrides);
        try {
            return new EmbeddedClusterUnderTest(Files.createTempDirectory("acceptance-broker"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public boolean isRestartable() {
        return true;
    }

    @Override
    public void stopBroker() {
        broker.close();
    }

    @Override
    public void startBroker() {
        broker = start();
    }

    @Override
    public void close() {
        broker.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(directory, port, controllerPort, settings);
    }
}
