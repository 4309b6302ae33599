package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Follows the relative links of every page of the project. */
class LinksTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern EXTERNAL = Pattern.compile("^[a-z]+:.*");

    @TestFactory
    List<DynamicTest> linksLeadSomewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        ROOT.relativize(page).toString(),
                        () -> assertThat(deadLinks(page)).as("dead links").isEmpty()))
                .toList();
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        Set<Path> linked = links(ROOT.resolve("README.md")).stream()
                .map(link -> target(ROOT.resolve("README.md"), link))
                .collect(Collectors.toSet());

        try (var entries = Files.list(ROOT.resolve("docs"))) {
            assertThat(entries.filter(file -> file.toString().endsWith(".md"))).isSubsetOf(linked);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }

    private static List<String> deadLinks(Path page) throws IOException {
        List<String> dead = new ArrayList<>();
        for (String link : links(page)) {
            if (!isAlive(page, link)) {
                dead.add(link);
            }
        }
        return dead;
    }

    private static boolean isAlive(Path page, String link) throws IOException {
        Path target = target(page, link);
        int hash = link.indexOf('#');
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(prose(page))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !EXTERNAL.matcher(link).matches())
                .toList();
    }

    private static Path target(Path page, String link) {
        String path = link.split("#", 2)[0];
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** Headings as GitHub makes anchors of them. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The page without its code blocks. */
    private static String prose(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page)).replaceAll("");
    }
}
