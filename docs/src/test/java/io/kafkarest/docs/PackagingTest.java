package io.kafkarest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packages are made of, as far as the tools of the machine go; a missing tool skips its test with one line. */
class PackagingTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Path PACKAGING = ROOT.resolve("packaging");
    private static final String EXECUTABLE = "rwxr-xr-x";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    /** An installation whose java tells what it is told; a second argument has it wait for its end. */
    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("jdk/bin"));
        for (String script : List.of("kafka-rest-start", "kafka-rest-stop")) {
            executable(home.resolve("bin").resolve(script), Files.readString(PACKAGING.resolve("bin/" + script)));
        }
        Files.writeString(home.resolve("kafka-rest-proxy.jar"), "");
        executable(home.resolve("jdk/bin/java"), """
                #!/usr/bin/env bash
                for word in "$@"; do
                  echo "<$word>"
                  case $word in -XX:ArchiveClassesAtExit=*) made=${word#*=} ;; esac
                done
                if [ "${made:-}" != "" ]; then
                  trap 'echo classes >"$made"; exit 0' TERM
                  [ "${FAILS:-}" = "" ] || exit 1
                  echo 'INFO proxy started listeners="[http://127.0.0.1:1]"'
                  while true; do sleep 0.05; done
                fi
                [ "${WAITS:-}" = "" ] || { trap 'echo drained; exit 0' TERM; while true; do sleep 0.05; done; }
                """);
        environment.put("JAVA_HOME", home.resolve("jdk").toString());
    }

    @Test
    void startScriptLaunchesTheJarAndItsExtensions() {
        Tool start = start("p.properties");

        assertThat(start.exitCode()).as(start.errors()).isZero();
        assertThat(start.output().lines())
                .containsExactly(
                        "<-Xms256M>",
                        "<-Xmx256M>",
                        "<-server>",
                        "<-XX:+UseG1GC>",
                        "<-XX:+ExitOnOutOfMemoryError>",
                        "<-cp>",
                        "<%1$s/kafka-rest-proxy.jar:%1$s/ext/*>".formatted(home),
                        "<io.kafkarest.app.wiring.KafkaRestProxy>",
                        "<server>",
                        "<p.properties>");
    }

    @Test
    void startScriptHonoursTheVariablesOfTheReference() {
        environment.put("KAFKAREST_HEAP_OPTS", "-Xmx1G");
        environment.put("KAFKAREST_JVM_PERFORMANCE_OPTS", "-XX:+UseZGC  -Da=b");
        environment.put("KAFKAREST_OPTS", "-Djava.security.auth.login.config=/etc/jaas.conf");
        environment.put("JMX_PORT", "9999");
        environment.put("KAFKAREST_JMX_OPTS", "-Dcom.sun.management.jmxremote.ssl=true");
        environment.put("KAFKAREST_LOG4J_OPTS", "-Dlog4j.configuration=x");

        Tool start = start("p.properties");

        assertThat(start.output().lines())
                .startsWith(
                        "<-Xmx1G>",
                        "<-XX:+UseZGC>",
                        "<-Da=b>",
                        "<-Dcom.sun.management.jmxremote.ssl=true>",
                        "<-Dcom.sun.management.jmxremote.port=9999>",
                        "<-Dcom.sun.management.jmxremote.rmi.port=9999>",
                        "<-Djava.security.auth.login.config=/etc/jaas.conf>",
                        "<-cp>");
        assertThat(start.errors()).contains("KAFKAREST_LOG4J_OPTS has no effect");
    }

    @Test
    void startScriptOpensJmxToThisMachineOnly() {
        environment.put("JMX_PORT", "9999");

        assertThat(start("p.properties").output()).contains("<-Dcom.sun.management.jmxremote.host=127.0.0.1>");
    }

    @Test
    void startScriptMakesAnArchiveOfClassesAndUsesIt() {
        Path archive = home.resolve("kafka-rest-proxy.jsa");

        Tool made = start("-archive");
        Tool start = start("p.properties");

        assertThat(made.output()).as(made.errors()).isEqualTo("made " + archive + "\n");
        assertThat(archive).hasContent("classes");
        assertThat(start.output().lines()).startsWith("<-XX:SharedArchiveFile=" + archive + ">", "<-Xms256M>");
    }

    @Test
    void startScriptTellsWhyThereIsNoArchive() {
        environment.put("FAILS", "yes");

        Tool made = start("-archive");

        assertThat(made.exitCode()).isEqualTo(1);
        assertThat(made.errors()).contains("<-XX:ArchiveClassesAtExit=", "kafka-rest-proxy.jsa could not be made");
    }

    @Test
    void startScriptSaysHowItIsUsed() {
        assertThat(start().exitCode()).isEqualTo(2);
        assertThat(start("--help").errors()).contains("usage: kafka-rest-start [-daemon] FILE");
        assertThat(start("-archive", "p.properties").exitCode()).isEqualTo(2);
    }

    @Test
    void stopScriptWaitsForADaemonToDrain() throws IOException {
        environment.put("LOG_DIR", home.resolve("elsewhere").toString());
        environment.put("WAITS", "yes");
        Path log = home.resolve("elsewhere/kafka-rest.log");

        Tool start = start("-daemon", "p.properties");
        awaitLine(log, "<p.properties>");
        Tool stop = Tool.run(
                environment, "", List.of(home.resolve("bin/kafka-rest-stop").toString()));

        assertThat(start.exitCode()).as(start.errors()).isZero();
        assertThat(stop.exitCode()).as(stop.errors()).isZero();
        assertThat(Files.readString(log)).endsWith("drained\n");
        assertThat(home.resolve("elsewhere/kafka-rest.pid")).doesNotExist();
        assertThat(Tool.run(
                                environment,
                                "",
                                List.of(home.resolve("bin/kafka-rest-stop").toString()))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void scriptsPleaseShellcheck() {
        assumeTrue(Tool.isInstalled("shellcheck"), "shellcheck is not installed");

        Tool check = Tool.run(List.of(
                "shellcheck",
                PACKAGING.resolve("bin/kafka-rest-start").toString(),
                PACKAGING.resolve("bin/kafka-rest-stop").toString()));

        assertThat(check.output()).isEmpty();
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void unitPleasesSystemd() throws IOException {
        assumeTrue(Tool.isInstalled("systemd-analyze"), "systemd-analyze is not installed");
        // What it starts is not installed here, and whether it is there is checked.
        String unit = Files.readString(PACKAGING.resolve("systemd/kafka-rest-proxy.service"))
                .replace("/opt/kafka-rest-proxy/bin/", home.resolve("bin") + "/");
        Path file = Files.writeString(home.resolve("kafka-rest-proxy.service"), unit);

        Tool check = Tool.run(List.of("systemd-analyze", "verify", file.toString()));

        assertThat(check.output() + check.errors()).doesNotContain("kafka-rest-proxy.service");
        assertThat(check.exitCode()).isZero();
    }

    private Tool start(String... arguments) {
        List<String> command = new java.util.ArrayList<>();
        command.add(home.resolve("bin/kafka-rest-start").toString());
        command.addAll(List.of(arguments));
        return Tool.run(environment, "", command);
    }

    private static void awaitLine(Path log, String line) throws IOException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!Files.exists(log) || !Files.readString(log).contains(line)) {
            assertThat(System.nanoTime()).as("time to see %s in %s", line, log).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(EXECUTABLE));
    }
}
