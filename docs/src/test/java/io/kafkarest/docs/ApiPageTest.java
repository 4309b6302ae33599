package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about API v2 leaves no endpoint out. */
class ApiPageTest {

    private static final Pattern CLASS_PATH = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)");
    private static final Pattern METHOD_PATH = Pattern.compile("(?m)^ +@Path\\(\"([^\"]+)\"\\)");

    @Test
    void namesThePathOfEveryResource() {
        List<String> paths = SourceTree.javaFiles().stream()
                .filter(ApiPageTest::isResource)
                .map(SourceTree::read)
                .flatMap(source -> CLASS_PATH.matcher(source).results())
                .map(path -> path.group(1).replace("/consumers/{group}/instances/{instance}", "P"))
                .toList();

        assertThat(paths).contains("/topics/{topic}", "P/records");
        assertThat(SourceTree.read("docs/api-v2.md")).contains(paths);
    }

    @Test
    void namesThePathsBelowThem() {
        List<String> paths = SourceTree.javaFiles().stream()
                .filter(ApiPageTest::isResource)
                .flatMap(file -> METHOD_PATH.matcher(SourceTree.read(file)).results())
                .map((MatchResult path) -> "/" + path.group(1))
                .toList();

        assertThat(paths).contains("/beginning");
        assertThat(SourceTree.read("docs/api-v2.md")).contains(paths);
    }

    private static boolean isResource(Path file) {
        return file.toString().replace('\\', '/').matches(".*/src/main/.*/http/v2/\\w+Resource\\.java");
    }
}
