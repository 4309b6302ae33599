package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.QuickstartProcess;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does in the first minute: start it, paste what it prints, stop it. */
@ExtendWith(SuiteExtension.class)
class QuickstartAcceptanceIT {

    private static final int LONG_POLLS = 300;

    @TempDir
    private Path temporary;

    @Test
    void printedLinesWorkAsPastedAndNothingIsLeftBehind() throws Exception {
        try (QuickstartProcess quickstart = QuickstartProcess.start(temporary)) {
            List<String> answers = new ArrayList<>();
            for (String line : quickstart.curlLines()) {
                answers.add(paste(line));
            }

            assertThat(answers).hasSize(4);
            assertThat(answers.get(0)).contains("\"offsets\":[{\"partition\":").contains("\"error_code\":null");
            assertThat(answers.get(1)).contains("\"instance_id\":").contains("\"base_uri\":");
            assertThat(answers.get(2)).isEmpty();
            assertThat(answers.get(3)).contains("\"topic\":\"demo\"").contains("\"offset\":0");
            assertThat(quickstart.client().get("/topics").body()).contains("\"demo\"");
            quickstart.process().terminate();
            quickstart.process().exitCodeWithin(Duration.ofSeconds(5));
        }

        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> !path.getFileName().toString().startsWith("hsperf")))
                    .isEmpty();
        }
    }

    @Test
    void stopsWithinFiveSecondsWithHundredsOfLongPollsOpen() {
        try (QuickstartProcess quickstart = QuickstartProcess.start(temporary, "--topic", "extra:2")) {
            // Given
            ProxyClient proxy = quickstart.client();
            assertThat(proxy.get("/topics/extra/partitions").body()).contains("\"partition\":1");
            List<HttpExchange> polls = longPolls(proxy);
            Answer produced = proxy.produce("extra", MediaTypes.JSON, "{\"records\":[{\"value\":1}]}");

            // When
            quickstart.process().terminate();
            int exitCode = quickstart.process().exitCodeWithin(Duration.ofSeconds(5));

            // Then
            assertThat(produced.status()).isEqualTo(200);
            assertThat(exitCode).isIn(0, 143);
            assertThat(polls)
                    .allSatisfy(poll -> assertThat(poll.answer().status()).isIn(200, 404, 503));
        }
    }

    @Test
    void takenPortIsNamedInOneLineWithItsOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            JarProcess process = QuickstartProcess.launch(temporary, taken.getLocalPort(), Ports.free());

            int exitCode = process.exitCodeWithin(Duration.ofSeconds(30));

            assertThat(exitCode).isNotZero();
            assertThat(process.output().lines().filter(line -> line.contains("--http-port")))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()));
            assertThat(process.output()).doesNotContain("\tat ");
        }
    }

    private static List<HttpExchange> longPolls(ProxyClient proxy) {
        each(i -> HttpCall.of("POST", "/consumers/g" + i)
                        .with("Content-Type", MediaTypes.V2)
                        .withBody("{\"name\":\"c\",\"consumer.request.timeout.ms\":90000}")
                        .sendTo(proxy.port()))
                .forEach(created -> assertThat(created.answer().status()).isEqualTo(200));
        each(i -> HttpCall.of("POST", ProxyClient.path("g" + i, "c") + "/subscription")
                        .with("Content-Type", MediaTypes.V2)
                        .withBody("{\"topics\":[\"demo\"]}")
                        .sendTo(proxy.port()))
                .forEach(subscribed -> assertThat(subscribed.answer().status()).isEqualTo(204));
        List<HttpExchange> polls = each(i -> proxy.startRead(ProxyClient.path("g" + i, "c"), MediaTypes.BIN, ""));
        // The groups form meanwhile, which keeps the machine busy: a stop is to be measured, not that.
        for (int i = 0; i < LONG_POLLS; i++) {
            String assignments = ProxyClient.path("g" + i, "c") + "/assignments";
            Await.until(
                    "there is an assignment at " + assignments,
                    Duration.ofSeconds(60),
                    () -> proxy.get(assignments).body().contains("\"demo\""));
        }
        return polls;
    }

    private static List<HttpExchange> each(IntFunction<HttpExchange> call) {
        return IntStream.range(0, LONG_POLLS).mapToObj(call).toList();
    }

    private static String paste(String line) throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as("exit code of %s", line).isZero();
        return output.strip();
    }
}
