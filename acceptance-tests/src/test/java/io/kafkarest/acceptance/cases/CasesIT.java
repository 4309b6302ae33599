package io.kafkarest.acceptance.cases;

import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cases of {@code cases-v2.md}, by section; {@code -Dcases=A003,C0.*} runs only those. */
@ExtendWith(SuiteExtension.class)
class CasesIT {

    private static final List<String> FILES = List.of(
            "A-negotiation.txt",
            "B-metadata.txt",
            "C-produce.txt",
            "D-produce-json.txt",
            "E-produce-avro.txt",
            "F-produce-jsonschema-protobuf.txt",
            "G-instances.txt",
            "H-subscription.txt",
            "I-reading.txt",
            "I-reading-schemas.txt",
            "J-offsets.txt",
            "X-container.txt");
    private static final Pattern SELECTED =
            Pattern.compile(System.getProperty("cases", ".*").replace(",", "|"));

    private final Suite suite;

    CasesIT(Suite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicContainer> holdByDefault() {
        return files(Mode.DEFAULT);
    }

    @TestFactory
    Stream<DynamicContainer> holdInStrictMode() {
        return files(Mode.STRICT);
    }

    /** Cases that need settings of their own, those with the same settings one after the other. */
    @TestFactory
    Stream<DynamicTest> holdWithSettings() {
        return Stream.concat(FILES.stream(), Stream.of("K-guards.txt", "compat-keys.txt"))
                .flatMap(name -> CaseFile.read(name).stream())
                .filter(one -> !one.settings().isEmpty())
                .sorted(Comparator.comparing(one -> one.settings().toString()))
                .filter(CasesIT::isSelected)
                .map(one -> test(one, Mode.DEFAULT));
    }

    private Stream<DynamicContainer> files(Mode mode) {
        return FILES.stream()
                .map(name -> DynamicContainer.dynamicContainer(
                        name,
                        CaseFile.read(name).stream()
                                .filter(one -> one.settings().isEmpty() && one.runsIn(mode))
                                .filter(CasesIT::isSelected)
                                .map(one -> test(one, mode))));
    }

    private DynamicTest test(Case one, Mode mode) {
        return DynamicTest.dynamicTest(one.toString(), () -> {
            one.pending().ifPresent(Assumptions::abort);
            CaseRunner.run(one, mode, suite);
        });
    }

    private static boolean isSelected(Case one) {
        return SELECTED.matcher(one.id()).matches();
    }
}
