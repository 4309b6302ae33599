package io.kafkarest.acceptance.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shell for lines that are pasted from a page; knows the status of what they called, though they do not print it. */
final class CurlShell {

    private final Path home;

    private CurlShell(Path home) {
        this.home = home;
    }

    static CurlShell in(Path home) throws IOException {
        Files.writeString(home.resolve(".curlrc"), "silent\nmax-time = 30\nwrite-out = \"%{stderr}%{http_code}\\n\"\n");
        return new CurlShell(home);
    }

    /** What the lines printed, and the statuses of their calls. */
    record Printed(String text, List<Integer> statuses) {
        int lastStatus() {
            return statuses.get(statuses.size() - 1);
        }
    }

    Printed paste(String lines) {
        try {
            Path statuses = home.resolve("statuses");
            ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", lines).redirectError(statuses.toFile());
            shell.environment().put("CURL_HOME", home.toString());
            Process running = shell.start();
            String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new AssertionError(lines + " failed: " + Files.readString(statuses));
            }
            return new Printed(
                    text,
                    Files.readAllLines(statuses).stream().map(Integer::valueOf).toList());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
