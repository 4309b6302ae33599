package io.kafkarest.acceptance.process;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The production jar, started as users start it: {@code java -jar kafka-rest-proxy.jar server <properties>}. */
public final class ProxyUnderTest implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private final JarProcess process;
    private final int port;

    private ProxyUnderTest(JarProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a proxy on a free port and waits until it is alive. The settings replace the suite's own. */
    public static ProxyUnderTest start(String bootstrapServers, Map<String, String> settings) {
        return start(bootstrapServers, settings, List.of());
    }

    /** The same, with options for the JVM. */
    public static ProxyUnderTest start(String bootstrapServers, Map<String, String> settings, List<String> jvmOptions) {
        return start(Ports.free(), bootstrapServers, settings, List.of(), jvmOptions);
    }

    /** The same, with listeners beside the one that the suite asks. */
    public static ProxyUnderTest startWithListeners(
            String bootstrapServers, Map<String, String> settings, List<String> moreListeners) {
        return start(Ports.free(), bootstrapServers, settings, moreListeners, List.of());
    }

    /** The same, on a port of one's choice. */
    public static ProxyUnderTest start(int port, String bootstrapServers, Map<String, String> settings) {
        return start(port, bootstrapServers, settings, List.of(), List.of());
    }

    /** The same, with the jars of a directory on the class path. */
    public static ProxyUnderTest startWithExtensions(
            String bootstrapServers, Map<String, String> settings, Path directory) {
        int port = Ports.free();
        return awaited(port, launchWithExtensions(port, bootstrapServers, settings, directory));
    }

    /** The same, without waiting for anything. */
    public static JarProcess launchWithExtensions(
            int port, String bootstrapServers, Map<String, String> settings, Path directory) {
        return JarProcess.startBeside(
                jar(),
                directory,
                "io.kafkarest.app.wiring.KafkaRestProxy",
                options(ClassArchive.OPTIONS),
                arguments(port, bootstrapServers, settings, List.of()));
    }

    private static ProxyUnderTest start(
            int port,
            String bootstrapServers,
            Map<String, String> settings,
            List<String> moreListeners,
            List<String> jvmOptions) {
        return awaited(
                port,
                JarProcess.start(
                        jar(),
                        Stream.concat(options(ClassArchive.OPTIONS).stream(), jvmOptions.stream())
                                .toList(),
                        arguments(port, bootstrapServers, settings, moreListeners)));
    }

    private static List<String> options(List<String> more) {
        return Stream.concat(JVM_OPTIONS.stream(), more.stream()).toList();
    }

    private static List<String> arguments(
            int port, String bootstrapServers, Map<String, String> settings, List<String> moreListeners) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("shutdown.drain.ms", "0");
        all.put(
                "listeners",
                Stream.concat(Stream.of("http://127.0.0.1:" + port), moreListeners.stream())
                        .collect(Collectors.joining(",")));
        all.put("bootstrap.servers", bootstrapServers);
        all.put("schema.registry.url", "");
        all.put("producer.max.block.ms", "3000");
        all.put("admin.default.api.timeout.ms", "3000");
        all.putAll(settings);
        return List.of("server", write(all, port).toString());
    }

    private static ProxyUnderTest awaited(int port, JarProcess process) {
        ProxyUnderTest proxy = new ProxyUnderTest(process, port);
        Await.until("the proxy is alive, " + process, START_LIMIT, proxy::isAlive);
        return proxy;
    }

    /** The packaged production jar. */
    public static Path jar() {
        return Path.of(System.getProperty("acceptance.proxyJar", "../app/target/kafka-rest-proxy.jar"));
    }

    public int port() {
        return port;
    }

    public ProxyClient client() {
        return new ProxyClient(port);
    }

    public JarProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.terminate();
        process.exitCodeWithin(STOP_LIMIT);
    }

    private boolean isAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the proxy did not start:\n" + process.output());
        }
        return Ports.isOpen(port)
                && HttpCall.of("GET", "/livez").answerFrom(port).status() == 200;
    }

    /** The classes of the jar as the JVM keeps them for the next start, which then takes half as long. Made by the first start. */
    private static final class ClassArchive {

        static final List<String> OPTIONS = List.of("-XX:SharedArchiveFile=" + make());

        private ClassArchive() {}

        private static Path make() {
            Path archive = Path.of("target", "kafka-rest-proxy.jsa").toAbsolutePath();
            int port = Ports.free();
            JarProcess process = JarProcess.start(
                    jar(),
                    options(List.of("-XX:ArchiveClassesAtExit=" + archive)),
                    arguments(port, "127.0.0.1:1", Map.of(), List.of()));
            HttpCall.of("GET", "/").answerFrom(awaited(port, process).port());
            process.terminate();
            process.exitCodeWithin(START_LIMIT);
            return archive;
        }
    }

    private static Path write(Map<String, String> settings, int port) {
        String lines = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Path directory = Files.createDirectories(Path.of("target", "acceptance-config"));
            return Files.writeString(directory.resolve("kafka-rest-" + port + ".properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
