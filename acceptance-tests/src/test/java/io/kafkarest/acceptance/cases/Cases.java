package io.kafkarest.acceptance.cases;

import io.kafkarest.acceptance.suite.Suite;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** All files of cases, and a case as a test. {@code -Dcases=A003,C0.*} selects some. */
final class Cases {

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
            "K-guards.txt",
            "X-container.txt",
            "compat-keys.txt");
    private static final Pattern SELECTED =
            Pattern.compile(System.getProperty("cases", ".*").replace(",", "|"));

    private Cases() {}

    /** The selected cases of which this holds, by file. */
    static Stream<File> byFile(Predicate<Case> wanted) {
        return FILES.stream()
                .map(name -> new File(
                        name,
                        CaseFile.read(name).stream()
                                .filter(wanted)
                                .filter(one -> SELECTED.matcher(one.id()).matches())
                                .toList()));
    }

    static DynamicTest test(Case one, Mode mode, Suite suite) {
        return DynamicTest.dynamicTest(one.toString(), () -> {
            one.pending().ifPresent(Assumptions::abort);
            CaseRunner.run(one, mode, suite);
        });
    }

    /** Those of one file. */
    record File(String name, List<Case> cases) {}
}
