package io.kafkarest.acceptance.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A packaged jar that runs as a process of its own, its output in a file under {@code target}. */
public final class JarProcess {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Process process;
    private final Path log;

    private JarProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts {@code java -jar} with the arguments; does not wait until it is ready. */
    public static JarProcess start(Path jar, List<String> jvmOptions, List<String> arguments) {
        return start(jar, jvmOptions, arguments, Map.of());
    }

    /** The same, with these variables in its environment. */
    public static JarProcess start(
            Path jar, List<String> jvmOptions, List<String> arguments, Map<String, String> environment) {
        return launch(
                jar, jvmOptions, Stream.concat(Stream.of("-jar", jar.toString()), arguments.stream()), environment);
    }

    /** Starts a class of the jar, with all jars of a directory beside it on the class path. */
    public static JarProcess startBeside(
            Path jar, Path directory, String mainClass, List<String> jvmOptions, List<String> arguments) {
        String classPath = jar + File.pathSeparator + directory + File.separator + "*";
        return launch(
                jar, jvmOptions, Stream.concat(Stream.of("-cp", classPath, mainClass), arguments.stream()), Map.of());
    }

    private static JarProcess launch(
            Path jar, List<String> jvmOptions, Stream<String> program, Map<String, String> environment) {
        Path logs = Path.of(System.getProperty("acceptance.logs", "target/acceptance-logs"));
        Path log =
                logs.resolve(jar.getFileName().toString().replace(".jar", "") + "-" + COUNT.incrementAndGet() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        program.forEach(command::add);
        try {
            if (!Files.exists(jar)) {
                throw new IllegalStateException(jar + " is missing: build it with mvn package");
            }
            Files.createDirectories(logs);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new JarProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Everything it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop as a service manager does; returns without waiting. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns the exit code; kills it and fails when it does not end in time. */
    public int exitCodeWithin(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + limit + ", see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "process " + process.pid() + ", log " + log;
    }
}
