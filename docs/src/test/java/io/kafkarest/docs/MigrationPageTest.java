package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every quirk of the reference has its row, and every row names proof that exists. */
class MigrationPageTest {

    private static final int QUIRKS = 64;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|");
    private static final Pattern CASE = Pattern.compile("`([A-Z][0-9]{3}[a-z]?|Q[0-9]+-\\w+)`");
    private static final Pattern CASE_TITLE = Pattern.compile("(?m)^=== (\\S+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern COMPAT_KEY = Pattern.compile("`(compat\\.[a-z.]+)(?:=true)?`");

    private final String page = SourceTree.read("docs/migration.md");

    @Test
    void eachQuirkHasOneRow() {
        List<Integer> rows = found(ROW, page)
                .flatMap(row -> Arrays.stream(row.group(1).split(",")))
                .map(number -> Integer.valueOf(number.strip()))
                .sorted()
                .toList();

        assertThat(rows).isEqualTo(IntStream.rangeClosed(1, QUIRKS).boxed().toList());
    }

    @Test
    void eachCaseThatItNamesIsRun() {
        Set<String> cases = SourceTree.cases().stream()
                .flatMap(file -> found(CASE_TITLE, SourceTree.read(file)))
                .map(title -> title.group(1))
                .collect(Collectors.toSet());

        assertThat(found(CASE, page).map(match -> match.group(1))).isNotEmpty().isSubsetOf(cases);
    }

    @Test
    void eachTestThatItNamesIsThere() {
        Map<String, Path> tests = SourceTree.javaFiles().stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .collect(Collectors.toMap(MigrationPageTest::className, Function.identity(), (one, other) -> one));

        assertThat(found(TEST, page).toList()).isNotEmpty().allSatisfy(test -> {
            assertThat(tests).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(SourceTree.read(tests.get(test.group(1)))).contains("void " + test.group(2) + "(");
            }
        });
    }

    @Test
    void namesTheSwitchesOfTheConfiguration() {
        assertThat(compatKeys("docs/migration.md")).isEqualTo(compatKeys("docs/configuration.md"));
        assertThat(compatKeys("docs/api-v2.md")).isEqualTo(compatKeys("docs/configuration.md"));
    }

    private static Set<String> compatKeys(String file) {
        return found(COMPAT_KEY, SourceTree.read(file))
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
