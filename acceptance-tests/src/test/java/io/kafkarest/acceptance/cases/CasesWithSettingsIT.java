package io.kafkarest.acceptance.cases;

import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The cases that need settings of their own, one after the other: there is one proxy with settings at a time. Those with the
 * same settings share it.
 */
@ExtendWith(SuiteExtension.class)
class CasesWithSettingsIT {

    private final Suite suite;

    CasesWithSettingsIT(Suite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicTest> hold() {
        return Cases.byFile(one -> !one.settings().isEmpty())
                .flatMap(file -> file.cases().stream())
                .sorted(Comparator.comparing(one -> one.settings().toString()))
                .map(one -> Cases.test(one, Mode.DEFAULT, suite));
    }
}
