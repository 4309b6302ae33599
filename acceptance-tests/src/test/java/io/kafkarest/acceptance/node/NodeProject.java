package io.kafkarest.acceptance.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code src/test/node} with what they need from npm, installed below {@code target}. */
final class NodeProject {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path PLACE = Path.of("target/node");
    private static final int INSTALL_LIMIT_SECONDS = 60;
    private static final int RUN_LIMIT_SECONDS = 60;

    private NodeProject() {}

    /** Installs it; empty where Node or npm is missing, or npm does not get the packages in time. */
    static Optional<NodeProject> install() {
        try {
            Files.createDirectories(PLACE);
            for (String file : List.of("package.json", "package-lock.json", "round-trip.js")) {
                Files.copy(SOURCES.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            boolean isThere = succeeds("node", "--version")
                    && succeeds(
                            "npm",
                            "ci",
                            "--ignore-scripts",
                            "--prefer-offline",
                            "--no-audit",
                            "--no-fund",
                            "--fetch-retries=1",
                            "--fetch-timeout=15000");
            return isThere ? Optional.of(new NodeProject()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a script prints; fails when it does. */
    String run(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        try {
            Path log = PLACE.resolve(script + ".log");
            Path printed = PLACE.resolve(script + ".out");
            Files.deleteIfExists(printed);
            int exitCode = run(command, printed, log, RUN_LIMIT_SECONDS);
            if (exitCode != 0) {
                throw new AssertionError(command + " ended with " + exitCode + ": " + Files.readString(log));
            }
            return Files.readString(printed).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(String... command) {
        Path log = PLACE.resolve("install.log");
        try {
            return run(List.of(command), log, log, INSTALL_LIMIT_SECONDS) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static int run(List<String> command, Path out, Path err, int limitSeconds) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                .start();
        try {
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
