package io.kafkarest.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own, on free ports and with a place for its temporary files. */
final class QuickstartProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "kafka-rest-proxy-quickstart.jar");

    private final Process process;
    private final Path errors;
    private final List<String> banner = new ArrayList<>();

    private QuickstartProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static QuickstartProcess start(Path directory, String... arguments) throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path errors = directory.resolve("stderr.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JAR.toString()));
        command.addAll(List.of("--http-port=0", "--kafka-port=0", "--registry-port=0"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new QuickstartProcess(process, errors);
    }

    /** Reads what it prints up to the last line of the banner, or to its end. */
    List<String> banner() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            banner.add(line);
            if (line.startsWith("Ctrl-C")) {
                break;
            }
        }
        return banner;
    }

    /** The address that the banner gives for a part. */
    String address(String part) {
        return banner.stream()
                .filter(line -> line.startsWith("  " + part + "  "))
                .map(line -> line.substring(part.length() + 2).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s in %s".formatted(part, banner)));
    }

    /** Asks it to stop as Ctrl-C and SIGTERM do; whether it is gone in time. */
    boolean stops(long time, TimeUnit unit) throws InterruptedException {
        process.destroy();
        return process.waitFor(time, unit);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
