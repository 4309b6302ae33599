package io.kafkarest.acceptance.process;

import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The quickstart jar as a newcomer starts it, on free ports. */
public final class QuickstartProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final JarProcess process;
    private final int httpPort;

    private QuickstartProcess(JarProcess process, int httpPort) {
        this.process = process;
        this.httpPort = httpPort;
    }

    /** Starts it and waits until it has printed its curl lines. */
    public static QuickstartProcess start(Path temporary, String... arguments) {
        return start(temporary, List.of(), arguments);
    }

    /** The same, with options for the JVM. */
    public static QuickstartProcess start(Path temporary, List<String> jvmOptions, String... arguments) {
        int httpPort = Ports.free();
        QuickstartProcess quickstart =
                new QuickstartProcess(launch(temporary, jvmOptions, httpPort, Ports.free(), arguments), httpPort);
        Await.until("the curl lines are printed, " + quickstart.process, START_LIMIT, quickstart::isReady);
        return quickstart;
    }

    /** Starts it and returns at once. */
    public static JarProcess launch(Path temporary, int httpPort, int kafkaPort, String... arguments) {
        return launch(temporary, List.of(), httpPort, kafkaPort, arguments);
    }

    private static JarProcess launch(
            Path temporary, List<String> jvmOptions, int httpPort, int kafkaPort, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--http-port", Integer.toString(httpPort),
                "--kafka-port", Integer.toString(kafkaPort),
                "--registry-port", Integer.toString(Ports.free())));
        all.addAll(List.of(arguments));
        Path jar = Path.of(
                System.getProperty("acceptance.quickstartJar", "../quickstart/target/kafka-rest-proxy-quickstart.jar"));
        List<String> jvm = new ArrayList<>(List.of("-Xmx768m", "-Djava.io.tmpdir=" + temporary));
        jvm.addAll(jvmOptions);
        return JarProcess.start(jar, jvm, all);
    }

    public ProxyClient client() {
        return new ProxyClient(httpPort);
    }

    /** The lines to paste, as printed. */
    public List<String> curlLines() {
        return process.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("curl "))
                .collect(Collectors.toList());
    }

    public JarProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.terminate();
        process.exitCodeWithin(Duration.ofSeconds(30));
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the quickstart did not start:\n" + process.output());
        }
        return curlLines().size() >= 4;
    }
}
