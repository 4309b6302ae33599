package io.kafkarest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine, and what it said. */
record Tool(int exitCode, String output, String errors) {

    private static final long LIMIT_SECONDS = 120;

    /** Whether the machine has it. */
    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, name)));
    }

    /** Runs it to its end. */
    static Tool run(Map<String, String> environment, String input, List<String> command) {
        try {
            Path output = Files.createTempFile("tool", ".out");
            Path errors = Files.createTempFile("tool", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            Tool result = new Tool(process.exitValue(), Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Tool run(List<String> command) {
        return run(Map.of(), "", command);
    }
}
