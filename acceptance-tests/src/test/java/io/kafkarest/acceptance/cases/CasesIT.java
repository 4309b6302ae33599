package io.kafkarest.acceptance.cases;

import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The cases of {@code cases-v2.md}, by section; {@code -Dcases=A003,C0.*} runs only those. Several run at once, but none beside
 * another class, whose times would suffer.
 */
@ExtendWith(SuiteExtension.class)
class CasesIT {

    private final Suite suite;

    CasesIT(Suite suite) {
        this.suite = suite;
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> holdByDefault() {
        return files(Mode.DEFAULT);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> holdInStrictMode() {
        return files(Mode.STRICT);
    }

    private Stream<DynamicContainer> files(Mode mode) {
        awaitConnections(suite.proxy(mode.settings()).client());
        return Cases.byFile(one -> one.settings().isEmpty() && one.runsIn(mode))
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(), file.cases().stream().map(one -> Cases.test(one, mode, suite))));
    }

    /** Or the first cases together would wait for them, and the time for that is short here. */
    private static void awaitConnections(ProxyClient proxy) {
        Await.until(
                "the proxy has found its broker",
                Duration.ofSeconds(30),
                () -> proxy.get("/readyz").status() == 200);
    }
}
