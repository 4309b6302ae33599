package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of attacks and tests: a line without a test, or with one that has been renamed, proves nothing. */
class SecurityTableTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9.]+|[A-Z][a-z]+) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");
    private static final int ATTACKS = 18;

    @Test
    void namesTestsForEveryAttack() throws IOException {
        Map<String, List<String>> tests = table();

        assertThat(tests)
                .containsKeys("1", "2")
                .containsKeys(IntStream.rangeClosed(1, ATTACKS)
                        .mapToObj(line -> "3." + line)
                        .toArray(String[]::new));
        assertThat(tests).allSatisfy((line, named) -> assertThat(named).as(line).isNotEmpty());
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        Map<String, String> sources = testSources();
        List<String> absent = table().values().stream()
                .flatMap(List::stream)
                .filter(named -> !isThere(named, sources))
                .toList();

        assertThat(absent).isEmpty();
    }

    private static boolean isThere(String named, Map<String, String> sources) {
        int hash = named.indexOf('#');
        String source = sources.getOrDefault(named.substring(0, hash), "");
        return Pattern.compile("\\bvoid %s\\(".formatted(named.substring(hash + 1)))
                .matcher(source)
                .find();
    }

    private static Map<String, List<String>> table() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/security.md"));
        Map<String, List<String>> tests = new TreeMap<>();
        Matcher row = ROW.matcher(page.substring(page.indexOf("## What proves it")));
        while (row.find()) {
            Matcher named = NAMED.matcher(row.group(2));
            List<String> names = new ArrayList<>();
            while (named.find()) {
                names.add(named.group(1) + "#" + named.group(2));
            }
            if (!row.group(1).equals("Line")) {
                tests.put(row.group(1), names);
            }
        }
        return tests;
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                read(module.resolve("src/test/java"), sources);
            }
        }
        return sources;
    }

    private static void read(Path folder, Map<String, String> sources) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.put(each.getFileName().toString().replace(".java", ""), Files.readString(each));
            }
        }
    }
}
