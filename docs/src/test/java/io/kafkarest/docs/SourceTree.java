package io.kafkarest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of all modules that pages speak of. */
final class SourceTree {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

    private SourceTree() {}

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files below {@code src} of all modules. */
    static List<Path> javaFiles() {
        return modules()
                .map(module -> module.resolve("src"))
                .flatMap(SourceTree::below)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The files of the acceptance tests' cases. */
    static List<Path> cases() {
        return below(ROOT.resolve("acceptance-tests/src/test/resources/cases")).toList();
    }

    private static Stream<Path> modules() {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(entry -> Files.exists(entry.resolve("src"))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
