package io.kafkarest.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.process.QuickstartProcess;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the examples of the pages, in their order, and compares what comes back with what the pages show. */
@ExtendWith(SuiteExtension.class)
class DocumentationExamplesIT {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final Duration GROUP_LIMIT = Duration.ofSeconds(20);

    @TempDir
    private static Path temporary;

    @TempDir
    private static Path curlHome;

    private static QuickstartProcess quickstart;
    private static CurlShell shell;

    @BeforeAll
    static void start() throws IOException {
        shell = CurlShell.in(curlHome);
        quickstart = QuickstartProcess.start(temporary, "--topic", "orders:2", "--topic", "bills");
    }

    @AfterAll
    static void stop() {
        if (quickstart != null) {
            quickstart.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> readmeTellsTheTruth() {
        return examples("README.md", 3);
    }

    @TestFactory
    Stream<DynamicTest> apiPageTellsTheTruth() {
        return examples("docs/api-v2.md", 30);
    }

    private static Stream<DynamicTest> examples(String page, int atLeast) {
        List<Example> examples = Example.in(ROOT.resolve(page));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(atLeast);
        String authority = "localhost:" + quickstart.client().port();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example.at(authority))));
    }

    private static void check(Example example) {
        CurlShell.Printed printed = paste(example);

        assertThat(printed.text()).matches(example.bodyPattern());
        assertThat(statusOf(printed, example))
                .as("status of %s", example.command())
                .isEqualTo(example.status());
    }

    private static CurlShell.Printed paste(Example example) {
        AtomicReference<CurlShell.Printed> last = new AtomicReference<>();
        Await.holdsWithin(GROUP_LIMIT, () -> {
            last.set(shell.paste(example.command()));
            return !example.mayHaveToWait() || !last.get().text().equals("[]");
        });
        return last.get();
    }

    // A page shows the body of an example with several calls, of which some have none.
    private static int statusOf(CurlShell.Printed printed, Example example) {
        boolean isOneOfSeveral = printed.statuses().size() > 1;
        return isOneOfSeveral && printed.lastStatus() == 204 ? 200 : printed.lastStatus();
    }
}
