package io.kafkarest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer search for inputs that break a target, guided by what they cover; in every build all targets together, else each
 * in a JVM of its own. Output, corpus and findings stay under {@code target/fuzz}. A finding becomes a file in the target's directory of inputs, which the
 * unit tests run ever after, and a test beside the code.
 */
class FuzzIT {

    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final long SECONDS = Long.getLong("fuzz.seconds", 20);
    private static final boolean TOGETHER = Boolean.parseBoolean(System.getProperty("fuzz.together", "true"));
    /** By number and not by time alone, so that a fast machine tries the same inputs as a slow one. */
    private static final long RUNS = Long.getLong("fuzz.runs", -1);

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    /** Loading and instrumenting the libraries under test comes before the time that the fuzzer counts. */
    private static final long START_SECONDS = 300;

    /** What guides the search. The libraries guide it further, but to instrument them takes longer than a short search. */
    private static final String INSTRUMENTED = System.getProperty("fuzz.instrumented", "io.kafkarest.**");
    /** Of an input, by the clock, before it counts as a hang; what is merely slow is found by the {@link Oracle}. */
    private static final int HANG_SECONDS = 120;
    /** A caller's regular expression is compiled on purpose. */
    private static final String WITHOUT = "com.code_intelligence.jazzer.sanitizers.RegexInjection";

    static List<String> runs() throws IOException {
        return TOGETHER ? List.of(EveryTarget.class.getName()) : targets();
    }

    private static List<String> targets() throws IOException {
        String only = System.getProperty("fuzz.target", "");
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(each -> CLASSES.relativize(each).toString())
                    .filter(each -> each.endsWith(only + "Fuzz.class"))
                    .map(each -> each.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void findsNothing(String target) throws IOException, InterruptedException {
        Path directory = Path.of("target", "fuzz", target.substring(target.lastIndexOf('.') + 1))
                .toAbsolutePath();
        Files.createDirectories(directory.resolve("corpus"));
        Path log = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        EveryTarget.option(targets()),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target,
                        "--instrumentation_includes=" + INSTRUMENTED,
                        "--disabled_hooks=" + WITHOUT,
                        "-runs=" + RUNS,
                        "-max_total_time=" + SECONDS,
                        "-seed=" + SEED,
                        "-timeout=" + HANG_SECONDS,
                        directory.resolve("corpus").toString(),
                        (TOGETHER ? allSeeds(directory) : seeds(target)).toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAZZER_FUZZ", "1");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS))
                    .as("ends in time, see %s", log)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("%s", finding(log)).isZero();
        assertThat(log).content().contains("Done ");
    }

    private static Path allSeeds(Path directory) throws IOException {
        Path all = Files.createDirectories(directory.resolve("seeds"));
        List<String> targets = targets();
        for (int i = 0; i < targets.size(); i++) {
            EveryTarget.copySeeds(i, seeds(targets.get(i)), all);
        }
        return all;
    }

    private static Path seeds(String target) {
        return Path.of("src", "test", "resources", target.replace('.', '/') + "Inputs")
                .toAbsolutePath();
    }

    private static String finding(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.dropWhile(each -> !each.startsWith("== ") && !each.startsWith("ERROR"))
                    .limit(40)
                    .collect(Collectors.joining("\n", log + "\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
