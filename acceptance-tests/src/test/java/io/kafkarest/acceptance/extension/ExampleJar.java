package io.kafkarest.acceptance.extension;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java files of a page, compiled against the production jar and put into a jar of their own. */
final class ExampleJar {

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?final class (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private ExampleJar() {}

    /** Writes the jar; fails with what the compiler says. */
    static Path write(Path page, Path productionJar, Path jar) throws IOException {
        Path classes = Files.createTempDirectory(Path.of("target"), "extension");
        compile(sources(Files.readString(page)), productionJar, classes);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<JavaFileObject> sources(String page) {
        List<JavaFileObject> sources = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            sources.add(new Source(blocks.group(1)));
        }
        return sources;
    }

    private static void compile(List<JavaFileObject> sources, Path productionJar, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-cp",
                productionJar.toString(),
                "-d",
                classes.toString(),
                "-Xlint:all,-classfile,-processing",
                "-proc:none");
        if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
            throw new AssertionError("the example does not compile:\n" + messages);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "string:///" + find(PACKAGE, text).replace('.', '/') + "/" + find(CLASS, text) + ".java"),
                    Kind.SOURCE);
            this.text = text;
        }

        private static String find(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return matcher.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
