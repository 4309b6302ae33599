package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of classes and of log keys that pages tell are those of the code. */
class NamesTest {

    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Pattern LOGGED_KEY = Pattern.compile("addKeyValue\\(\\s*\"(\\w+)\"");
    private static final Pattern KEY_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    @Test
    void architectureNamesClassesThatExist() {
        Set<String> classes = SourceTree.javaFiles().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(found(CLASS_NAME, SourceTree.read("docs/architecture.md")))
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    @Test
    void eachKeyThatIsLoggedIsExplained() {
        Set<String> logged = SourceTree.javaFiles().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .flatMap(file -> found(LOGGED_KEY, SourceTree.read(file)).stream())
                .collect(Collectors.toSet());

        assertThat(logged).isNotEmpty().isSubsetOf(found(KEY_ROW, SourceTree.read("docs/logging.md")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Stream<String> names = pattern.matcher(text).results().map(match -> match.group(1));
        return names.collect(Collectors.toSet());
    }
}
