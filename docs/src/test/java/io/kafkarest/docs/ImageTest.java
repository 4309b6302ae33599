package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Dockerfile, as far as it can be known without an engine that builds it. */
class ImageTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Path DOCKERFILE = ROOT.resolve("packaging/docker/Dockerfile");
    private static final String HOME = "/opt/kafka-rest-proxy/";

    @Test
    void pleasesHadolint() {
        assumeTrue(Tool.isInstalled("hadolint"), "hadolint is not installed");

        assertThat(Tool.run(List.of("hadolint", DOCKERFILE.toString())).output())
                .isEmpty();
    }

    @Test
    void copiesWhatIsThere() throws IOException {
        List<Instruction> instructions = instructions();
        List<String> stages = instructions.stream()
                .filter(each -> each.isA("FROM") && each.words().size() == 3)
                .map(each -> each.words().get(2))
                .toList();

        assertThat(stages).containsExactly("build");
        for (Instruction copy :
                instructions.stream().filter(each -> each.isA("COPY")).toList()) {
            String source = copy.words().get(copy.words().size() - 2);
            if (copy.words().size() == 3) {
                assertThat(copy.words().get(0)).isEqualTo("--from=build");
                assertThat(source).isEqualTo("/src/app/target/kafka-rest-proxy.jar");
            } else {
                assertThat(ROOT.resolve(source)).exists();
            }
        }
        assertThat(ROOT.resolve("app/pom.xml"))
                .content()
                .contains("<outputFile>${project.build.directory}/kafka-rest-proxy.jar<");
    }

    @Test
    void runsAsNobodyInParticular() throws IOException {
        List<Instruction> instructions = instructions();
        List<String> names = instructions.stream().map(Instruction::name).toList();

        assertThat(only("USER").words()).containsExactly("10001:10001");
        assertThat(names.lastIndexOf("USER"))
                .as("what is done as root comes before")
                .isGreaterThan(names.lastIndexOf("RUN"))
                .isGreaterThan(names.lastIndexOf("COPY"));
    }

    @Test
    void startsTheScriptItselfAsProcessOne() throws IOException {
        assertThat(only("WORKDIR", HOME.substring(0, HOME.length() - 1)).words())
                .hasSize(1);
        assertThat(command("ENTRYPOINT")).containsExactly(HOME + "bin/kafka-rest-start");
        assertThat(ROOT.resolve("packaging/bin/kafka-rest-start")).isExecutable();
        assertThat(command("CMD")).containsExactly("/etc/kafka-rest/kafka-rest.properties");
        assertThat(instructions())
                .contains(
                        new Instruction("COPY", List.of("packaging/bin/", "./bin/")),
                        new Instruction(
                                "COPY",
                                List.of(
                                        "packaging/etc/kafka-rest.properties",
                                        command("CMD").get(0))));
    }

    @Test
    void isHealthyWhileTheProxyAnswers() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/livez", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();

        Tool healthy = health("/livez", port);
        Tool failing = health("/elsewhere", port);
        server.stop(0);
        Tool gone = health("/livez", port);

        assertThat(healthy.exitCode()).as(healthy.errors()).isZero();
        assertThat(failing.exitCode()).isNotZero();
        assertThat(gone.exitCode()).isNotZero();
    }

    /** Runs the health check against a port of this machine. */
    private static Tool health(String path, int port) throws IOException {
        List<String> words = only("HEALTHCHECK").words();
        String command = String.join(" ", words.subList(words.indexOf("CMD") + 1, words.size()));
        assertThat(command).contains("/127.0.0.1/8082", "GET /livez ");
        return Tool.run(
                strings(command.replace("/127.0.0.1/8082", "/127.0.0.1/" + port).replace("/livez", path)));
    }

    private static List<String> command(String name) throws IOException {
        return strings(String.join(" ", only(name).words()));
    }

    private static List<String> strings(String json) throws IOException {
        return List.of(new ObjectMapper().readValue(json, String[].class));
    }

    private static Instruction only(String name, String... words) throws IOException {
        List<Instruction> found = instructions().stream()
                .filter(each -> each.isA(name) && each.words().containsAll(List.of(words)))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static List<Instruction> instructions() throws IOException {
        List<Instruction> instructions = new ArrayList<>();
        String text = Files.readString(DOCKERFILE).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", "");
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            List<String> words = List.of(line.split(" +"));
            instructions.add(new Instruction(words.get(0), words.subList(1, words.size())));
        }
        return instructions;
    }

    private record Instruction(String name, List<String> words) {
        boolean isA(String other) {
            return name.equals(other);
        }
    }
}
